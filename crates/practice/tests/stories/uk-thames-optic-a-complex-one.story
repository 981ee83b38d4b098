story: A complex complaint has a new date, with the reason (Thames Optic)
code: thames-optic-uk

Thu 30 Apr 2026 15:00  customer files by web
Wed 13 May 10:00       adviser Ann estimates Fri 29 May 2026: The street must be opened.
  owes: estimate to customer
10:00                  desk delivers estimate

expect
at Wed 13 May 09:59: resolve open due Fri 15 May 17:00
at Wed 13 May 10:01: resolve open due Fri 29 May 17:00
at Fri 29 May 17:01: resolve broken_owed due Fri 29 May 17:00
