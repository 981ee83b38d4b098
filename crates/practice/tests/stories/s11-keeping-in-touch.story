story: Regular contact is kept by news that reaches the customer, and by nothing else (S11)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 15:00      adviser Ann speaks to the customer by phone: The carrier has answered.
Fri 20 Nov 10:00      adviser Ann notes: Still nothing from the carrier.
Fri 20 Nov 10:05      adviser Ann speaks to the customer by phone, no news: Asked for patience.
Tue 24 Nov 10:00      adviser Ann tries to reach the customer by phone: Voicemail.
Wed 25 Nov 11:00      adviser Ann speaks to the customer by phone: The line is being repaired.

expect
at Mon 16 Nov 15:01
  update#1 kept due Tue 17 Nov 17:00
  # From Monday 16: 17, 18, 19, 20, 23.
  update#2 open due Mon 23 Nov 17:00 since Mon 16 Nov 15:00
# Due is the last instant that is in time.
at Mon 23 Nov 17:00: update#2 open
at Mon 23 Nov 17:01: update#2 broken_owed
# In the book since Tuesday: the next turn stands beside the broken one. From Monday 23 at close: 24, 25, 26, 27, 30.
at Tue 24 Nov 10:01
  update#2 broken_owed due Mon 23 Nov 17:00
  update#3 open due Mon 30 Nov 17:00
at Wed 25 Nov 11:01
  update#2 kept_late due Mon 23 Nov 17:00
  # From Wednesday 25: 26, 27, 30, 1, 2 December.
  update#3 open due Wed 2 Dec 17:00 since Wed 25 Nov 11:00
