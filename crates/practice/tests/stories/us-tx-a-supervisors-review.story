story: A supervisor reviews in ten days, and the customer then hears of the commission (16 TAC 26.30)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:00      adviser Ann concludes not-upheld: The charge is right.
Mon 16 Nov 10:01      desk delivers outcome
Tue 1 Dec 10:00       customer escalates by email: I want a review.
Thu 10 Dec 10:00      adviser Bob speaks to the customer by phone: Let me explain again.
  refused: not-your-level
Fri 11 Dec 10:00      support-manager Max speaks to the customer by phone: The charge is right, for these reasons.
Fri 11 Dec 11:00      compliance Kim tells of the scheme by phone

expect
# Tuesday 1 December is day 0, Friday 11 the tenth.
at Tue 1 Dec 10:01
  level supervisor
  us-tx-26-30/review open due Sat 12 Dec 00:00
  us-tx-26-30/regulator waiting
at Fri 11 Dec 10:01
  us-tx-26-30/review kept
# The commission has no time in the rule; ours is one business day, to midnight: Monday 14.
  us-tx-26-30/regulator open due Tue 15 Dec 00:00
at Fri 11 Dec 11:01: us-tx-26-30/regulator kept
