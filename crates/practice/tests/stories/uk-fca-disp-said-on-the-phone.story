story: An acknowledgement by word of mouth states no limits and is none (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by phone, category billing-charge
Thu 2 Apr 10:05       adviser Ann acknowledges by phone

expect
at Tue 7 Apr 10:01: acknowledge broken_owed due Tue 7 Apr 10:00
