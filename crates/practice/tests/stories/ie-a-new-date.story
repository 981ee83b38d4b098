story: A new date before the old one passed is the date that counts (Ireland)
code: example-ie

Fri 8 May 2026 10:00  customer files by web
Fri 8 May 10:01       adviser Ann estimates Fri 22 May 2026: This is how long it takes.
Thu 21 May 10:00      adviser Ann estimates Thu 28 May 2026: The engineer comes on Wednesday.
Thu 21 May 10:01      desk delivers estimate

expect
at Thu 21 May 09:59: answer open due Sat 23 May 00:00
at Thu 21 May 10:02: answer open due Fri 29 May 00:00
at Fri 29 May 00:01: answer broken_owed due Fri 29 May 00:00
