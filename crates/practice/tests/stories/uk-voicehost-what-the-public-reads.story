story: The public reads what is promised, from which day, and when the desk is open (VoiceHost)
code: voicehost-uk

Mon 20 Apr 2026 10:00  customer files by web

expect
at Mon 20 Apr 2026 10:01
  published in en: in force from 8 April 2026
  published in en: Monday to Friday, 9 am to 5 pm, London time
  published in en: We aim to respond within 24 hours
  published in en: We aim to let you have the answer within 48 hours
  published in en: you have it within 3 working days
  published in en: within 6 weeks of the day you first complained
