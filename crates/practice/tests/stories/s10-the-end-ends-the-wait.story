story: A complaint that ended while we waited does not wait when it is reopened (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 12:00      adviser Ann asks for information: Which number is it?
12:00                 desk delivers request
Thu 12 Nov 12:00      customer withdraws: Never mind.
Mon 30 Nov 10:00      customer reopens: I do mind.

expect
at Thu 12 Nov 11:59: conclude paused no due
at Thu 12 Nov 12:01: conclude discharged
# Ten business days after Monday 30: 1, 2, 3, 4, 7, 8, 9, 10, 11, 14 December.
at Mon 30 Nov 10:01
  stage investigating
  conclude#1 discharged
  conclude#2 open due Mon 14 Dec 17:00
