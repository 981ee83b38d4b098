story: Long silence is many breaches, each noticed as it happens (S11)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 17 Nov 17:00:05   desk notices breaches
  owes: late to customer, staff-broken to adviser
Tue 24 Nov 17:00:05   desk notices breaches
  owes: late to customer
Thu 26 Nov 10:00      adviser Ann speaks to the customer by phone: We are sorry.
Wed 2 Dec 12:00       customer withdraws: Enough.

expect
at Tue 17 Nov 17:01
  update#1 broken_owed due Tue 17 Nov 17:00
  update#2 open due Tue 24 Nov 17:00
at Tue 24 Nov 17:01
  update#1 broken due Tue 17 Nov 17:00
  update#2 broken_owed due Tue 24 Nov 17:00
  update#3 open due Tue 1 Dec 17:00
# The call performs what was owed last. From Thursday 26: 27, 30, 1, 2, 3 December.
at Thu 26 Nov 10:01
  update#1 broken due Tue 17 Nov 17:00
  update#2 kept_late due Tue 24 Nov 17:00
  update#3 open due Thu 3 Dec 17:00
at Wed 2 Dec 12:01
  update#1 broken
  update#2 kept_late
  update#3 discharged
