story: What the FCC closes need not be answered any more (47 CFR 1.717)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Tue 17 Nov 10:00      compliance Kim refers it to the scheme as 8000001
Fri 20 Nov 10:00      compliance Kim ends the referral, settled

expect
at Fri 20 Nov 10:01: us-fcc-informal/report discharged
