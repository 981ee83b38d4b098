story: A holding reply about payments gives time to the 35th business day and not beyond (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category payment-transfer
Mon 20 Apr 10:00      adviser Ann estimates Wed 20 May 2026: The other bank has not answered.
  owes: estimate to customer
10:00                 desk delivers estimate
Wed 20 May 10:00      adviser Ann estimates Fri 29 May 2026: It still has not.
10:00                 desk delivers estimate

expect
# To the close of the day that was named.
at Mon 20 Apr 10:01: answer-payment open due Wed 20 May 17:00
# 27 April was the 15th. 28, 29, 30 April, 1 May: 19. Monday 4 May is a bank holiday: 5 to 8 May: 23. 11 to 15: 28.
# 18 to 22: 33. Monday 25 is a bank holiday. Tuesday 26: 34, Wednesday 27: 35, to midnight.
at Wed 20 May 10:01: answer-payment open due Thu 28 May 00:00
at Thu 28 May 00:01: answer-payment broken_owed due Thu 28 May 00:00
