story: The public reads each number of the rules (the example in Ireland)
code: example-ie

Mon 2 Mar 2026 10:00  customer files by web

expect
at Mon 2 Mar 2026 10:01
  published in en: within 2 working days of receiving it
  published in en: within 10 working days of receiving it
  published in en: answers you within 3 working days
  published in en: This is an example
  published in en: not settled 10 working days after we received it
  published in en: in force from 1 January 2026
  published in en: Monday to Friday, 9 am to 5 pm
  published in en: at least 80% of complaints within 5 working days. We measure this over each calendar quarter.
