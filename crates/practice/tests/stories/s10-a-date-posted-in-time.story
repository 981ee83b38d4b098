story: A new date whose letter was posted before the old one passed moves the promise (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Mon 23 Nov 10:00      adviser Ann estimates Fri 4 Dec 2026: The carrier needs longer.
Tue 24 Nov 11:00      adviser Ann delivers estimate by letter

expect
at Tue 24 Nov 10:59: conclude open due Tue 24 Nov 17:00
at Tue 24 Nov 11:00: conclude open due Fri 4 Dec 17:00
