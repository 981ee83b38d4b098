story: The public reads what Texas and the FCC ask of the provider, in English and in Spanish
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web

expect
at Mon 9 Nov 2026 10:01
  published in en: in force from 1 January 2026
  published in en: Monday to Friday, 8 a.m. to 6 p.m., Central time
  published in en: within 2 business days if you write
  published in en: tell you the results within 21 days of receiving it
  published in en: tells you its results within 10 days of your asking
  published in en: we answer the FCC in writing within 30 days, and you get a copy
  published in en: you have 6 months from the day we report to the FCC
  published in es: tiene 6 meses desde el día en que informamos a la FCC
