story: A letter in time at deadlock is the only one (GC C4)
code: birchills-uk

Thu 9 Apr 2026 10:00  customer files by web
Mon 20 Apr 14:00      adviser Ann declares deadlock: We can go no further.
Mon 20 Apr 14:30      adviser Ann delivers scheme by letter

expect
at Mon 20 Apr 14:31: adr-letter kept due Mon 20 Apr 17:00
at Mon 1 Jun 10:00: adr-letter kept
