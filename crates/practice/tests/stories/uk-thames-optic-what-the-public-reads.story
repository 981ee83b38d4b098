story: The public reads what is promised, from which day, and when the desk is open (Thames Optic)
code: thames-optic-uk

Mon 20 Apr 2026 10:00  customer files by web

expect
at Mon 20 Apr 2026 10:01
  published in en: in force from 8 April 2026
  published in en: Monday to Friday, 9 am to 5 pm, London time
  published in en: We acknowledge your complaint within 2 working days
  published in en: We aim to resolve your complaint within 10 working days
  published in en: within 6 weeks of the day you first complained
