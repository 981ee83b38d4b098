story: A report after twenty days is late, and the evening's referral is of that day (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
# At 23:30 in Toronto it is the next day in UTC: day 0 is the desk's.
Mon 16 Nov 23:30      compliance Kim refers it to the scheme as 1234567
Mon 7 Dec 00:01       desk notices breaches
Mon 7 Dec 10:00       compliance Kim records at the scheme reported-settled

expect
# 16 November is day 0, 30 November the 14th, 6 December the 20th.
at Sun 6 Dec 23:59: ca-ccts/report open due Mon 7 Dec 00:00
at Mon 7 Dec 00:02: ca-ccts/report broken_owed
at Mon 7 Dec 10:01: ca-ccts/report kept_late
