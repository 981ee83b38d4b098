story: A new date before the old one passed is the date that counts (Ireland)
code: example-ie

Fri 8 May 2026 10:00  customer files by web
Fri 8 May 10:01       adviser Ann estimates Fri 22 May 2026: This is how long it takes.
10:01                 desk delivers estimate
Thu 21 May 10:00      adviser Ann estimates Thu 28 May 2026: The engineer comes on Wednesday.
Thu 21 May 10:01      desk delivers estimate

expect
# The tenth working day is Friday 22 May; a date that was given ends when its day closes.
at Thu 21 May 09:59: answer open due Fri 22 May 17:00
at Thu 21 May 10:02: answer open due Thu 28 May 17:00
at Thu 28 May 17:01: answer broken_owed due Thu 28 May 17:00
