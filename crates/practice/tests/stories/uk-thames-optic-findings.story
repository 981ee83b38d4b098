story: What was found is told at once, over a bank holiday on the next open day (Thames Optic)
code: thames-optic-uk

Mon 18 May 2026 10:00  customer files by web
Fri 22 May 12:00       adviser Ann concludes upheld: The cable was cut.
Tue 26 May 16:00       desk delivers outcome

expect
# Monday 25 May is a bank holiday.
at Tue 26 May 15:59: findings open due Tue 26 May 17:00
at Tue 26 May 16:01: findings kept due Tue 26 May 17:00
