story: Which limit holds is a matter of the day in London, not in Greenwich (GC C4)
code: contactnow-uk

# Half past midnight in London, when it is still 7 April in UTC.
Tue 7 Apr 2026 23:30 UTC  customer files by web

expect
# So it is Wednesday 8 April: 6 weeks, to the end of Wednesday 20 May.
at Wed 20 May 2026 23:59: adr-letter open due Thu 21 May 00:00
