story: At deadlock the ADR letter is not kept back until the weeks are over (GC C4)
code: thames-optic-uk

Wed 8 Apr 2026 10:00  customer files by web
Mon 20 Apr 14:00      adviser Ann declares deadlock: We can go no further.
  owes: scheme to customer
Tue 21 Apr 09:00      desk delivers scheme

expect
# 6 weeks, as long as there is no deadlock.
at Mon 20 Apr 13:59: adr-letter open due Thu 21 May 00:00
# Then the same day, until the desk closes.
at Mon 20 Apr 14:01: adr-letter open due Mon 20 Apr 17:00
at Mon 20 Apr 17:01: adr-letter broken_owed due Mon 20 Apr 17:00
at Tue 21 Apr 09:01: adr-letter kept_late due Mon 20 Apr 17:00
# It is the one letter: none is owed again after 6 weeks.
at Thu 21 May 00:01: adr-letter kept_late due Mon 20 Apr 17:00
