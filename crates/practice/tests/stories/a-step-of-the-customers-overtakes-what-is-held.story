story: An offer that the customer’s own step overtakes leaves no more and counts as nothing
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by web
Mon 9 Nov 10:01:00       desk delivers acknowledgement
Tue 10 Nov 11:00:00      adviser Ann offers credit 12.35: We take the fee off.
  owes: offer to customer
Tue 10 Nov 11:00:10      customer escalates by web: I want someone senior.
# The answer is the manager’s now.
Tue 10 Nov 11:00:40      customer accepts
  refused: no-offer
Tue 10 Nov 12:00:00      support-manager Owen concludes not-upheld: We were right.
  owes: outcome to customer
Tue 10 Nov 12:00:05      customer withdraws

expect
at Tue 10 Nov 11:00:05: stage offered
at Tue 10 Nov 11:01
  stage investigating
  conclude open
at Tue 10 Nov 12:00:40
  stage closed
  tell-outcome discharged
