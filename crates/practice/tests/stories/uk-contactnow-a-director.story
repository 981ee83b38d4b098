story: A director answers whom the manager did not content (ContactNow)
code: contactnow-uk

Mon 18 May 2026 10:00  customer files by email
Fri 22 May 10:00       customer escalates by email: The manager does not listen.
  owes: staff-escalated to director
Wed 27 May 16:00       director Dora speaks to the customer by phone: I have read all of it.

expect
# Monday 25 May is a bank holiday: Tuesday 26, Wednesday 27.
at Tue 26 May 17:01: escalation open due Wed 27 May 17:00
at Wed 27 May 16:01: escalation kept due Wed 27 May 17:00
