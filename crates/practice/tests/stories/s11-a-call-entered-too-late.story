story: A call that was entered after the due instant cannot undo the breach (S11)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 15:00      adviser Ann speaks to the customer by phone: Forgot to write it down. (recorded Wed 18 Nov 09:00)
Mon 9 Nov 11:00       adviser Ann speaks to the customer by phone: Older still. (recorded Thu 19 Nov 09:00)
  refused: too-long-ago
Sun 8 Nov 11:00       adviser Ann speaks to the customer by phone: Before there was a complaint. (recorded Thu 19 Nov 09:01)
  refused: too-long-ago

expect
at Wed 18 Nov 09:01
  update#1 kept_late due Tue 17 Nov 17:00
  # From when it was in the book, Wednesday 18: 19, 20, 23, 24, 25.
  update#2 open due Wed 25 Nov 17:00
