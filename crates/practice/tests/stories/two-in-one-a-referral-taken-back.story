story: What is taken back at the earlier of two that are handled together is taken back of both
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Tue 10 Nov 10:00      customer files by web, name María Pérez
Tue 10 Nov 10:10      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:11      at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:15      adviser Ann handles it with the other
Thu 12 Nov 10:00      at the other: compliance Kim refers it to the scheme as 1234567
Fri 13 Nov 09:59      compliance Kim takes back the referral: Not this one.
  refused: handled-elsewhere
Fri 13 Nov 10:00      at the other: compliance Kim takes back the referral: 1234567 is of somebody else.
  owes: nothing
Fri 13 Nov 10:01      adviser Ann tries to do collect

expect
at Thu 12 Nov 10:01
  stage with-the-scheme
  ca-ccts/report open
at Fri 13 Nov 10:02
  stage new
  ca-ccts/report discharged
