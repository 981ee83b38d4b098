story: An outcome that was refused is not the final answer, unless we can go no further (S4, S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes not-upheld: No.
Thu 12 Nov 10:01      desk delivers outcome
Fri 13 Nov 12:00      customer refuses: It is not.
Fri 13 Nov 12:05      adviser Ann closes as final-answer
  refused: outcome-refused
Fri 13 Nov 12:10      adviser Ann declares deadlock: We have said all there is.
Fri 13 Nov 12:11      adviser Ann closes as final-answer

expect
at Fri 13 Nov 12:12
  conclude#2 discharged
  stage closed
