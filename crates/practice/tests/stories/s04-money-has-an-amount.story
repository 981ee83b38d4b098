story: A credit or a refund without an amount is no redress (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann offers credit: We credit your account.
  refused: amount-missing
Mon 9 Nov 11:01       adviser Ann offers apology, refund 0.00: We are sorry.
  refused: amount-missing
Mon 9 Nov 11:02       adviser Ann concludes upheld, with refund: We were wrong.
  refused: amount-missing
Mon 9 Nov 11:03       adviser Ann offers apology, credit 12.50: We are sorry.
Mon 9 Nov 11:04       desk delivers offer
Mon 9 Nov 12:00       customer accepts
Mon 9 Nov 12:01       adviser Ann gives credit: Credit note 95.
  refused: amount-missing
Mon 9 Nov 12:02       adviser Ann gives credit 12.50: Credit note 95.
Mon 9 Nov 12:03       adviser Ann gives apology: In the letter.

expect
at Mon 9 Nov 12:01: put-right open
at Mon 9 Nov 12:04: put-right kept
