story: Who refuses an offer is owed another answer by a new date (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
Thu 12 Nov 10:01      desk delivers offer
Fri 13 Nov 12:00      customer refuses: Not enough.
  owes: scheme to customer
Mon 16 Nov 10:00      adviser Ann asks for information: The bill, please.
10:00                 desk delivers request
Wed 18 Nov 10:00      customer writes by web: Here it is.
Thu 26 Nov 10:00      adviser Ann estimates Thu 3 Dec 2026: The carrier needs longer.
10:00                 desk delivers estimate
Wed 2 Dec 10:00       adviser Ann offers credit 25.00: You are right.
Wed 2 Dec 10:01       desk delivers offer

expect
at Fri 13 Nov 11:59
  conclude#1 kept due Tue 24 Nov 17:00
  estimate Tue 24 Nov 2026
# Ten business days after Friday 13: 16, 17, 18, 19, 20, 23, 24, 25, 26, 27.
at Fri 13 Nov 12:01
  conclude#1 kept due Tue 24 Nov 17:00
  conclude#2 open due Fri 27 Nov 17:00 since Fri 13 Nov 12:00
  estimate Fri 27 Nov 2026
  stage investigating
at Tue 17 Nov 10:00: conclude#2 paused no due
# Monday's and Tuesday's closes fell into the pause.
at Wed 18 Nov 10:01: conclude#2 open due Tue 1 Dec 17:00
at Thu 26 Nov 10:01: conclude#2 open due Thu 3 Dec 17:00
at Wed 2 Dec 10:02: conclude#2 kept due Thu 3 Dec 17:00
