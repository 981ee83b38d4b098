story: Who asks for someone senior after the answer is owed another answer, by a new date (S10, S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes not-upheld: No.
Thu 12 Nov 10:01      desk delivers outcome
Fri 13 Nov 12:00      customer escalates by web

expect
# Ten business days after Friday 13: 16 to 20 and 23 to 27 November.
at Fri 13 Nov 12:01
  conclude#1 kept
  conclude#2 open due Fri 27 Nov 17:00
  estimate Fri 27 Nov 2026
