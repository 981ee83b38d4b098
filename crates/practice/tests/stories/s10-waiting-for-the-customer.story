story: The clock of the date stands still while we wait for what only the customer has (S10, S11)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 12:00      adviser Ann asks for information: Which number is it?
  owes: request to customer
Tue 10 Nov 12:01      desk delivers request
# Asked once more; it is the same pause.
Thu 12 Nov 12:00      adviser Ann asks for information: Have you found it?
Fri 13 Nov 11:00      customer writes by web: 613-555-0142

expect
at Tue 10 Nov 11:59: conclude open due Tue 24 Nov 17:00
at Thu 12 Nov 10:00
  stage waiting
  conclude paused no due
  # Keeping in touch goes on: our question was news. From Tuesday: 12, 13, 16, 17, 18.
  update#1 kept
  update#2 open due Wed 18 Nov 17:00
# Closes missed while waiting: Tuesday 10 and Thursday 12 (Wednesday was closed anyway).
# Counted: 13, 16, 17, 18, 19, 20, 23, 24, 25, 26.
at Fri 13 Nov 11:01: conclude open due Thu 26 Nov 17:00
