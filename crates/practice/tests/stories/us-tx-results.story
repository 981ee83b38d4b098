story: In Texas the results come within twenty-one days, holidays or not (16 TAC 26.30)
code: example-us-tx

Fri 11 Dec 2026 10:00  customer files by web, category billing-charge: A fee I do not know.

expect
# Day 1 is Saturday 12, day 20 is Thursday 31 December, day 21 is New Year's Day. To midnight.
at Fri 11 Dec 10:01: results open due Sat 2 Jan 2027 00:00
at Sat 2 Jan 2027 00:01: results broken_owed due Sat 2 Jan 2027 00:00
