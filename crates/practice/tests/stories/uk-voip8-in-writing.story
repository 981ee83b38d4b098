story: A written complaint has a reply in two working days, with four closed ones between them (VoIP8)
code: voip8-uk

Wed 23 Dec 2026 14:00  customer files by support-case
Tue 29 Dec 12:00       adviser Ann speaks to the customer by phone: It was the exchange.

expect
# Thursday 24. Christmas Day is a Friday, Boxing Day a Saturday with a substitute on Monday 28: then Tuesday 29.
at Thu 24 Dec 17:01: reply open due Tue 29 Dec 17:00
at Tue 29 Dec 12:01: reply kept due Tue 29 Dec 17:00
