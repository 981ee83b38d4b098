story: Money that is given in instalments counts together, and no more than was agreed is taken (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann offers apology, credit 40.50: For the wrong bills.
Tue 10 Nov 10:01      desk delivers offer
Tue 10 Nov 12:00      customer accepts
Wed 11 Nov 10:00      adviser Ann gives credit 120.50: Note 1.
  refused: more-than-owed
Wed 11 Nov 10:01      adviser Ann gives credit 1.00: Note 1.
Wed 11 Nov 10:02      adviser Ann gives credit 40.50: Note 2.
  refused: more-than-owed
Wed 11 Nov 10:03      adviser Ann closes as agreed
  refused: redress-owed
Wed 11 Nov 10:04      adviser Ann gives credit 39.50: Note 2.
# An apology is still owed, and money is none.
Wed 11 Nov 10:05      adviser Ann closes as agreed
  refused: redress-owed
Wed 11 Nov 10:06      adviser Ann gives credit 39.50: Note 2.
  refused: already-recorded
Wed 11 Nov 10:07      adviser Ann gives apology: In the letter.
  owes: redress to customer
Wed 11 Nov 10:08      adviser Ann closes as agreed

expect
at Wed 11 Nov 10:06: put-right open
at Wed 11 Nov 10:09
  put-right kept
  stage closed
