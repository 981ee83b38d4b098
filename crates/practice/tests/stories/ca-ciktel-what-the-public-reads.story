story: The public reads that support is there round the clock, and the management within a day (CIK Telecom)
code: ciktel-ca

Mon 16 Nov 2026 10:00  customer files by email

expect
at Mon 16 Nov 2026 10:01
  published in en: in force from 1 January 2026
  published in en: Monday to Friday, 9 a.m. to 5 p.m., Eastern
  published in en: Monday to Sunday, midnight to midnight, holidays too
  published in en: It answers within 24 hours
  published in fr: Elle répond dans un délai de 24 heures
