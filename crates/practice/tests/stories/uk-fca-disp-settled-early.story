story: What is settled by the close of the third business day owes a short letter and no final answer (DISP 1.5)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Thu 9 Apr 11:00       adviser Ann offers credit 12.00: That charge was ours.
Thu 9 Apr 11:01       desk delivers offer
Thu 9 Apr 16:00       customer accepts
Thu 9 Apr 16:30       adviser Ann gives credit 12.00: Booked.
Fri 10 Apr 10:00      adviser Ann closes as agreed
Fri 10 Apr 10:01      desk delivers closing

expect
# Friday 3 April is Good Friday, Monday 6 Easter Monday: 7, 8, 9 April. It ends at close.
at Wed 8 Apr 12:00: early open due Thu 9 Apr 17:00
at Thu 9 Apr 16:01
  early kept due Thu 9 Apr 17:00
# One business day after Thursday 9 is Friday 10, to midnight.
  summary open due Sat 11 Apr 00:00
at Fri 10 Apr 10:02: summary kept due Sat 11 Apr 00:00
# However late anyone looks, no final answer was owed.
at Mon 1 Jun 10:00: answer waiting no due
