story: Acknowledged in two working days, resolved in ten as an aim (Thames Optic)
code: thames-optic-uk

Thu 30 Apr 2026 15:00  customer files by web
Tue 5 May 10:00        desk delivers acknowledgement
Fri 15 May 12:00       adviser Ann concludes upheld: The cable was cut.
Fri 15 May 12:01       desk delivers outcome

expect
# Monday 4 May is a bank holiday: Friday 1, Tuesday 5.
at Tue 5 May 09:59: acknowledge open due Tue 5 May 17:00
at Tue 5 May 10:01: acknowledge kept due Tue 5 May 17:00
# 1 May: 1. 5 to 8: 5. 11 to 15: 10.
at Fri 15 May 11:59: resolve open due Fri 15 May 17:00
at Fri 15 May 12:02: resolve kept due Fri 15 May 17:00
