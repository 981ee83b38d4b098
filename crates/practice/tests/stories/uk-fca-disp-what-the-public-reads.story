story: The public reads how long an answer may take (DISP 1.6)
code: example-credit-uk

Mon 20 Apr 2026 10:00  customer files by web

expect
at Mon 20 Apr 2026 10:01
  published in en: in force from 8 April 2026
  published in en: Monday to Friday, 9 am to 5 pm, London time
  published in en: Within 8 weeks of the day we received your complaint
  published in en: within 15 working days of the day we received it
  published in en: at most 35 working days after we received it
