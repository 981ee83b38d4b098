story: One text was two matters: what is split off gets the name that nobody had given it
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, category billing-price, name María Pérez: The bill is wrong. And the new line is not there yet.
Mon 9 Nov 10:01       at the other: desk delivers acknowledgement
Tue 10 Nov 10:00      at the other: adviser Ann splits off issue 1
  refused: nothing-stays
Tue 10 Nov 10:01      at the other: adviser Ann splits off issue 2
  refused: unknown-issue
Tue 10 Nov 10:02      at the other: adviser Ann splits off category setup-late
  refused: missing
Tue 10 Nov 10:03      at the other: adviser Ann splits off category setup-late: The new line is not there yet.
  owes: acknowledgement to customer
# A part is not cut again.
Tue 10 Nov 10:04      adviser Ann splits off category billing-price: And more.
  refused: split-before
Tue 10 Nov 10:05      adviser Ann concludes issue 1 upheld: The line comes tomorrow.
Tue 10 Nov 10:06      desk delivers outcome

expect
at Tue 10 Nov 10:04
  acknowledge kept due Mon 9 Nov 14:00
  conclude open due Tue 24 Nov 17:00
at Tue 10 Nov 10:07
  conclude kept due Tue 24 Nov 17:00
