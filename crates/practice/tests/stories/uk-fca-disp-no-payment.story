story: The shorter limit is for payments alone (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge

expect
at Tue 28 Apr 00:01: no answer-payment
