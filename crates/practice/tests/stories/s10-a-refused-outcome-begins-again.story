story: Who refuses the outcome is owed another answer; the old one told again is none (S10, S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes not-upheld: The charge is right.
Thu 12 Nov 10:01      desk delivers outcome
Fri 13 Nov 12:00      customer refuses: It is not.
  owes: scheme to customer
Fri 13 Nov 12:01      customer refuses: It is not!
  refused: offer-answered
Mon 16 Nov 10:00      adviser Ann tells the outcome by phone
Tue 17 Nov 10:00      adviser Ann concludes upheld: You are right.
# Decided, and not told.
Tue 17 Nov 10:01      adviser Ann closes as final-answer
  refused: outcome-untold
Tue 17 Nov 10:02      desk delivers outcome
Tue 17 Nov 10:03      adviser Ann closes as final-answer

expect
at Thu 12 Nov 10:02: stage outcome-told
at Fri 13 Nov 12:02
  stage investigating
  conclude#1 kept
  conclude#2 open due Fri 27 Nov 17:00
  estimate Fri 27 Nov 2026
at Mon 16 Nov 10:01: conclude#2 open due Fri 27 Nov 17:00
at Tue 17 Nov 10:04
  conclude#2 kept
  stage closed
