story: The customer is told of the independent scheme unasked, each time there is reason (S15, S16, S19)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
Mon 16 Nov 10:01      desk delivers offer
Tue 17 Nov 12:00      customer refuses: Not enough.
  owes: scheme to customer
# The notice does not leave the house. One business day after Tuesday 17 is Wednesday 18.
Thu 19 Nov 10:00      adviser Ann tells of the scheme by phone
Fri 20 Nov 10:00      adviser Ann declares deadlock: We can go no further.
  owes: scheme to customer
Fri 20 Nov 10:01      desk delivers scheme

expect
# Every offer carries the notice.
at Mon 16 Nov 10:02: tell kept due Tue 17 Nov 17:00
at Wed 18 Nov 17:01: tell#2 broken_owed due Wed 18 Nov 17:00
at Thu 19 Nov 10:01
  tell#1 kept
  tell#2 kept_late due Wed 18 Nov 17:00
at Fri 20 Nov 10:02: tell#3 kept due Mon 23 Nov 17:00
