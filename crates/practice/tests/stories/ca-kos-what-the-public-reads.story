story: The public reads what each level owes, and from which day (KOS)
code: kos-ca

Mon 16 Nov 2026 10:00  customer files by web

expect
at Mon 16 Nov 2026 10:01
  published in en: in force from 1 January 2026
  published in en: Monday to Friday, 9 a.m. to 5 p.m., Eastern
  published in en: answers you within 1 to 2 business days
  published in fr: vous répond dans un délai de 1 à 2 jours ouvrables
  published in en: a manager replies within 3 business days
  published in fr: dans un délai de 3 jours ouvrables
