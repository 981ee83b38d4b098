story: The public reads each number of the rules (the example in Ireland)
code: example-ie

Mon 2 Mar 2026 10:00  customer files by web

expect
at Mon 2 Mar 2026 10:01
  published in en: within 2 business days of receiving it
  published in en: within 10 business days of receiving it
  published in en: answers you within 3 business days
  published in en: This is an example
  published in en: not settled 10 business days after we received it
  published in en: in force from 1 January 2026
  published in en: Monday to Friday, 9 a.m. to 5 p.m.
  published in en: at least 80% of complaints within 5 business days. We measure this over each calendar quarter.
