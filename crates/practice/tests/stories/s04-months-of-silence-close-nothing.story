story: Months of silence break promises and close nothing (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
# Nobody does anything until spring.
Mon 1 Mar 2027 10:00  desk notices breaches

expect
# Business days from 9 November: 10, 12, 13, 16, 17 | 18, 19, 20, 23, 24 | 25, 26, 27, 30, 1 December | 2, 3, 4, 7, 8
# | 9, 10, 11, 14, 15 | 16, 17, 18, 21, 22 | 23, 24, then Christmas, Boxing Day and its Monday, 29, 30, 31
# | New Year's Day is closed: 4, 5, 6, 7, 8 January | 11-15 | 18-22 | 25-29 | 1-5 February | 8-12 | 15-19 | 22-26 | 1-5 March.
# That is fifteen turns that passed, and a sixteenth that runs.
at Mon 1 Mar 2027 10:01
  stage new
  update#7 broken due Thu 31 Dec 2026 17:00
  update#8 broken due Fri 8 Jan 2027 17:00
  update#14 broken due Fri 19 Feb 2027 17:00
  update#15 broken_owed due Fri 26 Feb 2027 17:00
  update#16 open due Fri 5 Mar 2027 17:00
  conclude broken_owed due Tue 24 Nov 2026 17:00
