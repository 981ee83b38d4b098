story: Silence at Thames Optic breaks one promise after another
code: thames-optic-uk

Thu 30 Apr 2026 15:00  customer files by web

expect
at Tue 5 May 17:01: acknowledge broken_owed due Tue 5 May 17:00
# Five working days of our own: 1, 5, 6, 7, 8 May.
at Fri 8 May 17:01: update broken_owed due Fri 8 May 17:00
at Fri 15 May 17:01: resolve broken_owed due Fri 15 May 17:00
# The law's six weeks: 31 days to 31 May, 11 of June.
at Thu 11 Jun 23:59: adr-letter open due Fri 12 Jun 00:00
at Fri 12 Jun 00:01: adr-letter broken_owed due Fri 12 Jun 00:00
