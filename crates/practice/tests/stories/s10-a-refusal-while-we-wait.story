story: A refusal while we wait for the customer gets a date as well, and the end ends all of it (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
Tue 10 Nov 10:01      desk delivers offer
Thu 12 Nov 10:00      adviser Ann asks for information: The bill, please.
10:00                 desk delivers request
Fri 13 Nov 12:00      customer refuses: Not enough.
Mon 16 Nov 12:00      customer withdraws: Never mind.
Mon 30 Nov 10:00      customer reopens: I do mind.

expect
at Fri 13 Nov 12:01
  conclude#2 paused no due
  estimate Fri 27 Nov 2026
at Mon 16 Nov 12:01: conclude#2 discharged
# Ten business days after Monday 30: 1, 2, 3, 4, 7, 8, 9, 10, 11, 14 December.
at Mon 30 Nov 10:01
  conclude#2 discharged
  conclude#3 open due Mon 14 Dec 17:00
  estimate Mon 14 Dec 2026
