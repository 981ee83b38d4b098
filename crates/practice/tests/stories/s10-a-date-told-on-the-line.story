story: Whoever is on the line has the new date as it is said (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, answer by letter
Mon 23 Nov 10:00      adviser Ann begins a contact by phone
10:02                 adviser Ann estimates Fri 4 Dec 2026: The carrier needs longer.
10:05                 adviser Ann ends the contact

expect
at Mon 23 Nov 10:03: conclude open due Fri 4 Dec 17:00
