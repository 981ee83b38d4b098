story: Once something was done in the part, to put it back is to handle both together
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, category billing-price, category setup-late, name María Pérez
Mon 9 Nov 10:01       at the other: desk delivers acknowledgement
Mon 9 Nov 11:00       at the other: adviser Ann splits off issue 2
Tue 10 Nov 10:00      adviser Ann speaks to the customer by phone: The technician comes on Thursday.
# Nobody was verified: they came in together, so both are of one person.
Tue 10 Nov 10:10      at the other: adviser Ann puts it back into the other
  refused: not-split
Tue 10 Nov 10:11      adviser Ann puts it back into the other
  owes: nothing
Tue 10 Nov 10:12      adviser Ann writes: One moment.
  refused: handled-elsewhere
Fri 13 Nov 10:00      at the other: adviser Ann speaks to the customer by phone: Of both.
Fri 13 Nov 10:05      adviser Ann separates it from the other

expect
at Tue 10 Nov 10:12
  stage investigating
  update#1 kept due Tue 17 Nov 17:00
at Fri 13 Nov 10:06
  update#2 kept
  update#3 open
  conclude open due Tue 24 Nov 17:00
