story: What may not be split, and what mends it
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, category billing-price, category setup-late, name María Pérez
Mon 9 Nov 10:01       customer splits off issue 2
  refused: not-the-customers
Mon 9 Nov 10:02       adviser Ann asks for information: Which bill?
Mon 9 Nov 10:03       adviser Ann splits off issue 2
  refused: still-waits
Mon 9 Nov 10:04       customer writes by web: That of May.
Mon 9 Nov 10:05       adviser Ann begins a contact by phone
Mon 9 Nov 10:06       adviser Ann splits off issue 2
  refused: on-the-line
Mon 9 Nov 10:07       adviser Ann ends the contact
Mon 9 Nov 10:08       adviser Ann offers credit 20.00: For the bill.
Mon 9 Nov 10:09       desk delivers offer
Mon 9 Nov 10:10       adviser Ann splits off issue 2
  refused: offered-for-the-whole
Mon 9 Nov 10:11       customer accepts
Mon 9 Nov 10:12       adviser Ann splits off issue 2
  refused: offered-for-the-whole
Mon 9 Nov 10:13       adviser Ann gives credit 20.00: Credit note 7.
Mon 9 Nov 10:14       adviser Ann splits off issue 2
  owes: acknowledgement to customer
Mon 9 Nov 10:15       adviser Ann splits off issue 2
  refused: unknown-issue
Mon 9 Nov 10:16       adviser Ann closes as agreed: Done.

expect
at Mon 9 Nov 10:17: stage closed
