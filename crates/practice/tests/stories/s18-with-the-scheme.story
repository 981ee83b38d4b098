story: While the scheme has the complaint only the scheme ends it (S18)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann concludes not-upheld: The charge is right.
Tue 10 Nov 10:01      desk delivers outcome
Mon 16 Nov 09:55      adviser Ann closes as scheme-closed
  refused: not-referred
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Mon 16 Nov 10:05      compliance Kim refers it to the scheme as 1234567
  refused: already-referred
Mon 16 Nov 10:10      adviser Ann closes as final-answer
  refused: with-scheme
Mon 16 Nov 10:11      adviser Ann closes as scheme-closed
  refused: with-scheme
Tue 1 Dec 10:00       compliance Kim ends the referral, settled
Tue 1 Dec 10:01       adviser Ann closes as scheme-closed

expect
at Mon 16 Nov 10:11: stage with-the-scheme
at Tue 1 Dec 10:02: stage closed
