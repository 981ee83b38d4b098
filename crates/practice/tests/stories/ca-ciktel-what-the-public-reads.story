story: The hours of the desk and the limit of management are published in both languages (CIK)
code: ciktel-ca

Mon 9 Nov 2026 10:00   customer files by web, category billing-price: My bill is wrong.

expect
at Mon 9 Nov 10:01
  published in en: Management answers you within 24 hours.
  published in fr: La direction vous répond dans un délai de 24 heures.
  published in en: Monday to Friday, 9 a.m. to 5 p.m.
  published in fr: vous recevez un numéro de référence et un superviseur vous rappelle
  published in en: in force from 1 January 2026
