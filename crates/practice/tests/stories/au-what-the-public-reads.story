story: The public reads each number of the rules (JUSTmobile)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web

expect
at Mon 2 Feb 2026 10:01
  published in en: within 2 business days when you write
  published in en: within 10 business days of receiving it
  published in en: within 5 business days of that
  published in en: within 24 hours
  published in en: Once we are 10 business days late
  published in en: open for 30 days
  published in en: a last try of 10 business days
  published in en: after 5 attempts on different days within 10 days
  published in en: for 10 business days
  published in en: in force from 1 January 2026
  published in en: Monday to Friday, 9 a.m. to 5 p.m.
