story: The management team answers in two working days (Dial9, older procedure)
code: dial9-uk-old

Wed 20 Aug 2025 10:00  customer files by email
Fri 22 Aug 12:00       customer escalates by phone: Nothing happens.
Wed 27 Aug 16:00       support-manager Max speaks to the customer by phone: I have it now.

expect
# Monday 25 August is a bank holiday: Tuesday 26, Wednesday 27.
at Tue 26 Aug 17:01: escalation open due Wed 27 Aug 17:00
at Wed 27 Aug 16:01: escalation kept due Wed 27 Aug 17:00
