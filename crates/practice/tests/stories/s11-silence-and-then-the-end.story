story: The end of a complaint takes no breach away, even if nobody had noticed it (S11)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Wed 25 Nov 12:00      customer withdraws: Nobody ever called.

expect
at Wed 25 Nov 12:01
  update#1 broken due Tue 17 Nov 17:00
  update#2 broken due Tue 24 Nov 17:00
  update#3 discharged due Tue 1 Dec 17:00
  conclude broken due Tue 24 Nov 17:00
