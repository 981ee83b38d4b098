story: What is settled an hour too late owes the final answer in 8 weeks (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Thu 9 Apr 11:00       adviser Ann offers credit 12.00: That charge was ours.
Thu 9 Apr 11:01       desk delivers offer
Thu 9 Apr 18:00       customer accepts

expect
# Thursday 2 April is day 0; 28 days to 30 April, 28 of May: 56 days end with Thursday 28 May.
at Thu 9 Apr 16:59: answer open due Fri 29 May 00:00
at Thu 9 Apr 17:01: answer open due Fri 29 May 00:00
at Thu 9 Apr 18:01
  early kept_late due Thu 9 Apr 17:00
  summary open due Sat 11 Apr 00:00
at Sat 11 Apr 00:01: summary broken_owed
at Thu 28 May 23:59: answer open due Fri 29 May 00:00
at Fri 29 May 00:01: answer broken_owed due Fri 29 May 00:00
