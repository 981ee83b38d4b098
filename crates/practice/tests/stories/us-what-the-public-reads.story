story: What the customer in Texas reads (47 CFR 1.718; 16 TAC 26.30)
code: example-us-tx

Mon 16 Nov 2026 10:00  customer files by web, category billing-charge: A fee I do not know.

expect
at Mon 16 Nov 10:01
  published in en: you have 6 months to make a formal complaint to the FCC
  published in es: tiene 6 meses para presentar una queja formal ante la FCC
  published in en: Monday to Friday, 8 a.m. to 6 p.m.
  published in en: in force from 1 January 2026
