story: One to two business days are two at most (KOS)
code: kos-ca

# Wednesday 11 November is Remembrance Day: Thursday 12 is 1, Friday 13 is 2.
Tue 10 Nov 2026 10:00  customer files by web, category billing-price: My bill is wrong.
Tue 10 Nov 11:00       customer escalates by web: I am not satisfied.

expect
at Tue 10 Nov 11:01: senior open due Fri 13 Nov 17:00
at Fri 13 Nov 17:01: senior broken_owed due Fri 13 Nov 17:00
