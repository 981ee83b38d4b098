story: Findings that were carried out in time
code: jive-canada

Mon 2 Nov 2026 10:00  customer files by web
Tue 3 Nov 10:00       compliance Kim refers it to the scheme as 1234567
Tue 10 Nov 10:00      compliance Kim records at the scheme reported-open
Mon 16 Nov 10:00      compliance Kim records at the scheme not-conciliated
Mon 14 Dec 10:00      compliance Kim records at the scheme found
Mon 21 Dec 10:00      compliance Kim records at the scheme customer-accepts
Wed 30 Dec 17:00      compliance Kim records at the scheme implemented

expect
at Wed 30 Dec 17:01: implement kept due Wed 30 Dec 2026 17:00
