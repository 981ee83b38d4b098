story: A complaint that is reopened twice is not late for the time in which it had ended
code: jive-canada

# zammad#188: after several ends and beginnings the time of being closed was counted.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 12:00      adviser Ann asks for information: Which number is it?
12:00                 desk delivers request
Thu 12 Nov 12:00      customer withdraws: Never mind.
Mon 30 Nov 10:00      customer reopens: I do mind.
Mon 30 Nov 10:01      desk notices breaches
  owes: nothing
Tue 1 Dec 12:00       adviser Ann asks for information: Which number is it, please?
12:00                 desk delivers request
Thu 3 Dec 12:00       customer withdraws: Never mind.
Mon 7 Dec 10:00       customer reopens: I do mind after all.
Mon 7 Dec 10:01       desk notices breaches
  owes: nothing

expect
# Ten business days after Monday 30 November: 1, 2, 3, 4, 7, 8, 9, 10, 11, 14 December. Five: 1, 2, 3, 4, 7.
at Mon 30 Nov 10:01
  conclude#2 open due Mon 14 Dec 17:00 since Mon 30 Nov 10:00
  # Our question was news, before the end and after it.
  update#1 kept
  update#2 discharged
  update#3 open due Mon 7 Dec 17:00
at Wed 2 Dec 10:00: conclude#2 paused no due
# Ten business days after Monday 7 December: 8, 9, 10, 11, 14, 15, 16, 17, 18, 21. Five: 8, 9, 10, 11, 14.
at Mon 7 Dec 10:02
  stage investigating
  conclude#1 discharged
  conclude#2 discharged
  conclude#3 open due Mon 21 Dec 17:00 since Mon 7 Dec 10:00
  update#3 kept
  update#4 discharged
  update#5 open due Mon 14 Dec 17:00 since Mon 7 Dec 10:00
