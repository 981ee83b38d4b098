story: What a customer answers on a case that nobody holds is told to those who may answer it
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web: It was charged twice.
Mon 9 Nov 10:30       adviser Ann takes it
Mon 9 Nov 11:00       adviser Ann concludes not-upheld: We were right.
Mon 9 Nov 11:01       desk delivers outcome
Mon 9 Nov 11:30       adviser Ann releases it
Mon 9 Nov 12:00       customer refuses: No.
  owes: staff-replied to adviser
Mon 9 Nov 13:00       adviser Bob takes it
Mon 9 Nov 13:30       customer writes by web: And one thing more.
  owes: staff-replied to Bob

expect
at Mon 9 Nov 12:01: stage investigating
