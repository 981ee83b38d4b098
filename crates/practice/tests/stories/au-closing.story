story: A decision that was told ends nothing; the customer's agreement does (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Tue 3 Feb 10:00       adviser Ann concludes not-upheld: The charge is right.
Tue 3 Feb 10:01       desk delivers outcome
Tue 3 Mar 10:00       adviser Ann closes as final-answer: told, and silence since
  refused: not-let-by-code
Tue 3 Mar 10:05       adviser Ann offers nothing: This is how it came about.
Tue 3 Mar 10:06       desk delivers offer
Tue 3 Mar 11:00       customer accepts
Tue 3 Mar 11:05       adviser Ann closes as agreed: accepted

expect
at Tue 3 Mar 11:06: stage closed
