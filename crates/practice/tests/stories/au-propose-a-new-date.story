story: A new date given with its reason before the old one passed is the date that counts (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 2 Feb 10:05       adviser Ann estimates Mon 16 Feb 2026: This is how long it takes.
Mon 2 Feb 10:06       desk delivers estimate
Fri 13 Feb 10:00      adviser Ann estimates Fri 20 Feb 2026: The carrier needs longer.
Fri 13 Feb 10:01      desk delivers estimate

expect
# The tenth working day is Monday 16 February; a date that was given ends when its day closes.
at Fri 13 Feb 09:59: propose open due Mon 16 Feb 17:00
at Fri 13 Feb 10:02: propose open due Fri 20 Feb 17:00
at Fri 20 Feb 17:01: propose broken_owed due Fri 20 Feb 17:00
