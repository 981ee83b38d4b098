story: The day is Washington's, and an answer on the thirty-first is late (47 CFR 1.717)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
# 23:30 in Texas is 00:30 of Tuesday 17 in Washington.
Mon 16 Nov 23:30      compliance Kim refers it to the scheme as 8000001
Thu 17 Dec 22:00      adviser Ann concludes not-upheld: The charge is right.
Thu 17 Dec 22:01      desk delivers outcome
Fri 18 Dec 10:00      compliance Kim records at the scheme reported-settled

expect
at Thu 17 Dec 22:59: us-fcc-informal/report open due Thu 17 Dec 23:00
at Thu 17 Dec 23:01: us-fcc-informal/report broken_owed
at Fri 18 Dec 10:01: us-fcc-informal/report kept_late
