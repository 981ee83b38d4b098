story: A text says that there is an outcome and not what it is: it is told when a person says it (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, answer by sms
Mon 9 Nov 10:01       desk delivers acknowledgement
Wed 18 Nov 10:01      adviser Ann concludes upheld: The bill was wrong.
Wed 18 Nov 10:02      desk delivers outcome
Wed 18 Nov 10:03      adviser Ann closes as final-answer
  refused: outcome-untold
Wed 18 Nov 11:00      adviser Ann tells the outcome by phone
Wed 18 Nov 11:01      adviser Ann closes as final-answer

expect
at Mon 9 Nov 10:02: acknowledge kept
at Wed 18 Nov 10:04
  tell-outcome open due Thu 19 Nov 17:00
  update#2 open due Wed 25 Nov 17:00
at Wed 18 Nov 11:02: tell-outcome kept
