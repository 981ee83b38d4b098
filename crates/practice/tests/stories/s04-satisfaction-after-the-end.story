story: Satisfaction is asked after the end and never before, and only the customer can say (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:05       customer is satisfied
  refused: satisfaction-not-yet
Mon 9 Nov 11:00       adviser Ann offers credit 5.00: For the trouble.
Mon 9 Nov 11:05       customer accepts
Mon 9 Nov 11:06       customer is satisfied
  refused: satisfaction-not-yet
Mon 9 Nov 11:10       adviser Ann gives credit 5.00: Credit note 90.
Mon 9 Nov 11:11       adviser Ann closes as agreed
Mon 9 Nov 11:12       adviser Ann is satisfied
  refused: only-customer
Mon 9 Nov 11:20       customer is not satisfied: The credit is on the wrong bill.
Mon 9 Nov 11:21       customer is satisfied
  refused: satisfaction-answered
Mon 9 Nov 11:30       customer reopens: Please put it on the right one.

expect
at Mon 9 Nov 11:12: stage closed
at Mon 9 Nov 11:31: stage investigating
