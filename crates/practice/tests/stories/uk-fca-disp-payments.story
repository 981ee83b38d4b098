story: About payments the answer comes in 15 business days, in spite of Easter (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category payment-transfer

expect
# 7, 8, 9, 10 April: 4. 13 to 17: 9. 20 to 24: 14. Monday 27: 15, to midnight.
at Mon 27 Apr 23:59: answer-payment open due Tue 28 Apr 00:00
at Tue 28 Apr 00:01: answer-payment broken_owed due Tue 28 Apr 00:00
