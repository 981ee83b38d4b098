story: A complaint first made on 8 April 2026 or later has its ADR letter after 6 weeks, unasked (GC C4)
code: contactnow-uk

Wed 8 Apr 2026 10:00  customer files by web
# The letter was forgotten. Once the desk notices, it leaves as the letter itself, not as an excuse.
Thu 21 May 09:00      desk notices breaches
  owes: scheme to customer
Thu 21 May 09:01      desk delivers scheme

expect
# Wednesday 8 April is day 0; 22 days to 30 April, 20 of May: 42 days end with Wednesday 20 May, at midnight.
at Wed 20 May 23:59: adr-letter open due Thu 21 May 00:00
at Thu 21 May 00:01: adr-letter broken_owed due Thu 21 May 00:00
at Thu 21 May 09:02: adr-letter kept_late due Thu 21 May 00:00
