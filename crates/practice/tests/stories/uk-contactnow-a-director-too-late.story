story: A director who is silent breaks the promise (ContactNow)
code: contactnow-uk

Mon 18 May 2026 10:00  customer files by email
Fri 22 May 10:00       customer escalates by email: The manager does not listen.

expect
at Wed 27 May 17:01: escalation broken_owed due Wed 27 May 17:00
