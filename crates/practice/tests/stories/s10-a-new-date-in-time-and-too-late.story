story: A new date moves the promise if it is given in time, and not afterwards (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:05       adviser Ann estimates Tue 24 Nov 2026: We need the records of the carrier.
  refused: same-estimate
Mon 9 Nov 10:06       adviser Ann estimates Sun 8 Nov 2026: Yesterday.
  refused: estimate-past
Mon 9 Nov 18:00       adviser Ann estimates Mon 9 Nov 2026: Today, though the desk has closed.
  refused: estimate-past
Mon 23 Nov 10:00      adviser Ann estimates Sat 5 Dec 2026: The carrier needs longer.
  owes: estimate to customer
10:00                 desk delivers estimate
Tue 8 Dec 10:00       adviser Ann estimates Fri 11 Dec 2026: Too late to move anything.
10:00                 desk delivers estimate
Wed 9 Dec 10:00       adviser Ann concludes upheld: The carrier cut the line.
Wed 9 Dec 10:01       desk delivers outcome

expect
at Mon 23 Nov 09:59: conclude open due Tue 24 Nov 17:00
# 5 December is a Saturday: close of Monday 7 December.
at Wed 25 Nov 10:00: conclude open due Mon 7 Dec 17:00
at Mon 7 Dec 17:01: conclude broken_owed due Mon 7 Dec 17:00
at Tue 8 Dec 10:01: conclude broken_owed due Mon 7 Dec 17:00
at Wed 9 Dec 10:02: conclude kept_late due Mon 7 Dec 17:00
