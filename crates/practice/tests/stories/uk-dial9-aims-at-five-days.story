story: The newer procedure aims to resolve a complaint in five working days (Dial9)
code: dial9-uk

Thu 30 Apr 2026 11:00  customer files by email
Fri 8 May 15:00        adviser Ann concludes upheld: The router was ours to change.
Fri 8 May 15:01        desk delivers outcome

expect
# Monday 4 May is a bank holiday: Friday 1, Tuesday 5, 6, 7, Friday 8 May.
at Fri 8 May 14:59
  resolve open due Fri 8 May 17:00
# Regular contact has the same five days, of our own.
  update open due Fri 8 May 17:00
at Fri 8 May 15:02: resolve kept due Fri 8 May 17:00
