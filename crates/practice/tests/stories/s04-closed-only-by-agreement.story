story: A complaint ends by agreement and never because time passes (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, category billing-price
Mon 9 Nov 10:01       desk delivers acknowledgement
Mon 9 Nov 10:30       adviser Ann closes as agreed
  refused: nothing-agreed
Mon 9 Nov 10:31       adviser Ann closes as answered
  refused: nothing-agreed
Mon 9 Nov 10:32       adviser Ann closes as final-answer
  refused: outcome-untold
Mon 9 Nov 10:33       desk closes as agreed
  refused: not-the-customers
Mon 9 Nov 10:34       customer closes as agreed
  refused: not-the-customers
Thu 12 Nov 10:00      adviser Ann offers credit 20.00: We charged you twice.
  owes: offer to customer
Thu 12 Nov 10:01      desk delivers offer
Thu 12 Nov 10:02      adviser Ann closes as agreed
  refused: offer-stands
Fri 13 Nov 12:00      customer accepts
Fri 13 Nov 12:30      adviser Ann closes as agreed
  refused: redress-owed
Fri 13 Nov 12:31      adviser Ann closes as final-answer
  refused: redress-owed
# Five business days after Friday 13: 16, 17, 18, 19, 20.
Thu 19 Nov 15:00      adviser Ann gives credit 20.00: Credit note 88.
Thu 19 Nov 15:01      adviser Ann closes as agreed
  owes: closing to customer

expect
at Mon 9 Nov 10:35: stage new
at Thu 12 Nov 10:02: stage offered
at Fri 13 Nov 12:01: put-right open due Fri 20 Nov 17:00 since Fri 13 Nov 12:00
at Thu 19 Nov 15:02
  stage closed
  put-right kept
  conclude kept due Tue 24 Nov 17:00
