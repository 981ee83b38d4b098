story: The public reads what is promised, from which day, and when the desk is open (Dial9, older procedure)
code: dial9-uk-old

Mon 12 May 2025 10:00  customer files by web

expect
at Mon 12 May 2025 10:01
  published in en: in force from 1 January 2019
  published in en: Monday to Friday, 9 am to 5 pm, London time
  published in en: we respond within 1 working day
  published in en: hear from us again within 1 working day each time
  published in en: They answer within 2 working days
  published in en: within 8 weeks (from 8 April 2026: within 6 weeks) of the day you first complained
