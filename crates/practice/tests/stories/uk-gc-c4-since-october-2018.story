story: Since 1 October 2018 there has been an ADR letter (GC C4)
code: contactnow-uk

Mon 1 Oct 2018 10:00  customer files by web

expect
# 30 days to 31 October, 26 of November: 56 days end with Monday 26 November.
at Mon 26 Nov 2018 12:00: adr-letter open due Tue 27 Nov 00:00
