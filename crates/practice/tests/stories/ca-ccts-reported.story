story: A report that it is still open is a report as well
code: jive-canada

Mon 16 Nov 2026 10:00  customer files by web
Sat 5 Dec 2026 10:00   compliance Kim refers it to the scheme as 1234567
Fri 25 Dec 23:00       compliance Kim records at the scheme reported-open

expect
at Fri 25 Dec 23:01: report kept due Sat 26 Dec 2026 00:00
