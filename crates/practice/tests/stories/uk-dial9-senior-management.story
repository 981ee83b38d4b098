story: Senior management answers in two working days (Dial9)
code: dial9-uk

Thu 30 Apr 2026 11:00  customer files by email
Fri 1 May 12:00        customer escalates by phone: Nothing happens.

expect
# Monday 4 May is a bank holiday: Tuesday 5, Wednesday 6.
at Tue 5 May 17:01: escalation open due Wed 6 May 17:00
at Wed 6 May 17:01: escalation broken_owed due Wed 6 May 17:00
