story: A complaint that has ended can still be escalated, and begins again (S14)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann concludes not-upheld: The charge is right.
Tue 10 Nov 10:01      desk delivers outcome
Thu 12 Nov 10:00      adviser Ann closes as final-answer
Mon 30 Nov 10:00      customer escalates by web: It is not right.
  owes: staff-escalated to support-manager

expect
at Mon 30 Nov 09:59: stage closed
# Two business days after Monday 30: 1, 2 December. Ten: 1, 2, 3, 4, 7, 8, 9, 10, 11, 14. Five: 1, 2, 3, 4, 7.
# The outcome of 10 November was the first news; the turn after it ended with the case.
at Mon 30 Nov 10:01
  stage investigating
  escalation open due Wed 2 Dec 17:00
  conclude#1 kept
  conclude#2 open due Mon 14 Dec 17:00
  update#1 kept
  update#2 discharged
  update#3 open due Mon 7 Dec 17:00
  estimate Mon 14 Dec 2026
