story: What was a complaint ends as one, whatever it is called since
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 24 Nov 16:40      adviser Ann makes it a question: It is only a question.
Tue 24 Nov 16:41      adviser Ann closes as answered
  refused: nothing-agreed
Wed 25 Nov 10:00      desk notices breaches

expect
# Ten business days after Monday 9, without Wednesday 11: 10, 12, 13, 16 to 20, 23, 24.
at Wed 25 Nov 10:01
  conclude broken_owed due Tue 24 Nov 17:00
