story: A complaint first made before 8 April 2026 has its ADR letter after 8 weeks (GC C4)
code: contactnow-uk

Tue 7 Apr 2026 10:00  customer files by web

expect
# Tuesday 7 April is day 0; 23 days to 30 April, 31 of May, 2 of June: 56 days end with Tuesday 2 June, at midnight.
at Tue 2 Jun 2026 23:59: adr-letter open due Wed 3 Jun 00:00
at Wed 3 Jun 00:01: adr-letter broken_owed due Wed 3 Jun 00:00
