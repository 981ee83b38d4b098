story: What an outcome decides is put right as what was accepted is (S4, S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes upheld, with credit 20.00, apology: We were wrong.
Thu 12 Nov 10:01      desk delivers outcome
Thu 12 Nov 11:00      adviser Ann gives apology: Said on the phone.
Thu 12 Nov 11:01      adviser Ann closes as final-answer
  refused: redress-owed
Wed 18 Nov 10:00      adviser Ann gives credit 20.00: Credit note 93.
Wed 18 Nov 10:01      adviser Ann closes as final-answer

expect
# Five business days after Thursday 12: 13, 16, 17, 18, 19.
at Thu 12 Nov 10:01: put-right open due Thu 19 Nov 17:00 since Thu 12 Nov 10:00
at Thu 12 Nov 11:01: put-right open
at Wed 18 Nov 10:02
  put-right kept due Thu 19 Nov 17:00
  stage closed
