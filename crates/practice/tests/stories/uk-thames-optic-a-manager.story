story: A manager answers whom the first answer did not content (Thames Optic)
code: thames-optic-uk

Mon 18 May 2026 10:00  customer files by web
Fri 22 May 12:00       customer escalates by phone: That is no answer.

expect
# Tuesday 26, Wednesday 27 May.
at Tue 26 May 17:01: escalation open due Wed 27 May 17:00
at Wed 27 May 17:01: escalation broken_owed due Wed 27 May 17:00
