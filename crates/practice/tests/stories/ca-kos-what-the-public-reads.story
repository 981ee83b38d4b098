story: Both ends of the range are published, in both languages (KOS)
code: kos-ca

Mon 9 Nov 2026 10:00   customer files by web, category billing-price: My bill is wrong.

expect
at Mon 9 Nov 10:01
  published in en: answers you within 1 to 2 business days
  published in fr: 1 à 2 jours ouvrables
  published in en: Monday to Friday, 9 a.m. to 5 p.m.
  published in en: in force from 1 January 2026
