story: A split is undone before anything was done, and nothing is owed in the part any more
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, category billing-price, category setup-late, name María Pérez
Mon 9 Nov 10:01       at the other: desk delivers acknowledgement
Mon 9 Nov 11:00       at the other: adviser Ann splits off issue 2
Mon 9 Nov 11:01       desk delivers acknowledgement
# Who has it is no matter of the customer's.
Mon 9 Nov 11:02       adviser Ann takes it
Tue 10 Nov 10:00      adviser Ann puts it back into the other
  owes: closing to customer
Tue 10 Nov 10:01      adviser Ann puts it back into the other
  refused: already-recorded
Tue 10 Nov 10:02      adviser Ann separates it from the other
  refused: not-together
Tue 10 Nov 10:03      adviser Ann writes: One moment.
  refused: handled-elsewhere
Tue 10 Nov 10:04      adviser Ann reopens: Once more.
  refused: handled-elsewhere
# Both issues are to be answered there again.
Tue 10 Nov 10:05      at the other: adviser Ann concludes issue 1 upheld: The bill.
  refused: issues-unanswered
Tue 10 Nov 10:06      at the other: adviser Ann concludes issue 1 upheld, issue 2 not-upheld: Of both.
  owes: outcome to customer

expect
at Mon 9 Nov 11:02
  conclude open due Tue 24 Nov 17:00
at Tue 24 Nov 17:01
  stage closed
  acknowledge kept due Mon 9 Nov 14:00
  update discharged due Tue 17 Nov 17:00
  conclude discharged due Tue 24 Nov 17:00
