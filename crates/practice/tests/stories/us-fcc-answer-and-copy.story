story: The FCC and the customer each get the answer, and only the second of them keeps the promise (47 CFR 1.717)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann concludes not-upheld: The charge is right.
Tue 10 Nov 10:01      desk delivers outcome
Tue 17 Nov 10:00      compliance Kim refers it to the scheme as 8000001
Mon 14 Dec 10:00      compliance Kim records at the scheme reported-open
Mon 14 Dec 11:00      adviser Ann tells the outcome by phone
Wed 16 Dec 10:00      adviser Ann concludes not-upheld: We wrote to the FCC that the charge is right, and why.
Thu 17 Dec 10:00      desk delivers outcome

expect
# Tuesday 17 November is day 0, 30 November the 13th, 17 December the 30th, which ends in Washington: 23:00 here.
at Tue 17 Nov 10:01: us-fcc-informal/report open due Thu 17 Dec 23:00
# What was decided before the FCC wrote is no answer to it, and telling it again no copy.
at Mon 14 Dec 11:01: us-fcc-informal/report open
at Wed 16 Dec 10:01: us-fcc-informal/report open
at Thu 17 Dec 10:01: us-fcc-informal/report kept
