story: The outcome answers each issue and reaches the customer, or it was not told (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, category billing-price, category service-lost, format large-print
Wed 18 Nov 10:00      adviser Ann concludes issue 1 upheld: Only the bill.
  refused: issues-unanswered
Wed 18 Nov 10:01      adviser Ann concludes issue 1 upheld, issue 2 not-upheld: The bill was wrong; the line was yours.
  owes: outcome to customer
Wed 18 Nov 10:02      desk delivers outcome
Fri 20 Nov 10:00      desk gets outcome back: mailbox closed
Fri 20 Nov 10:05      adviser Ann closes as final-answer
  refused: outcome-untold
Mon 23 Nov 10:00      adviser Ann tells the outcome by letter
Mon 23 Nov 10:05      adviser Ann closes as final-answer

expect
at Wed 18 Nov 10:03
  tell-outcome kept due Thu 19 Nov 17:00
  conclude kept due Tue 24 Nov 17:00
  stage outcome-told
at Fri 20 Nov 10:01
  tell-outcome broken_owed due Thu 19 Nov 17:00
  conclude open due Tue 24 Nov 17:00
at Mon 23 Nov 10:06
  tell-outcome kept_late due Thu 19 Nov 17:00
  conclude kept due Tue 24 Nov 17:00
