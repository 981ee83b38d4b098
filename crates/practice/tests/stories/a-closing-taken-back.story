story: A complaint that was closed by a slip is open again as if nothing had been, for as long as nobody was told
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by web
Mon 9 Nov 10:01:00       desk delivers acknowledgement
Mon 9 Nov 11:00:00       adviser Ann offers credit 20.00: A month off.
Mon 9 Nov 11:01:00       desk delivers offer
Mon 9 Nov 11:05:00       customer accepts
Mon 9 Nov 11:06:00       adviser Ann gives credit 20.00: Note 91.
Mon 9 Nov 11:07:00       adviser Ann closes as agreed
  owes: closing to customer
Mon 9 Nov 11:07:10       adviser Ann takes back closing
# It can be closed again, and then stays closed once the customer was told.
Mon 9 Nov 11:30:00       adviser Ann closes as agreed
Mon 9 Nov 11:30:20       adviser Ann takes back closing
  refused: too-late-to-take-back
Mon 9 Nov 11:30:21       desk delivers closing
Mon 9 Nov 11:31:00       customer reopens: It is not over.
# What the customer ended is the customer's, and their answer to the end stands on it.
Mon 9 Nov 11:40:00       customer withdraws
Mon 9 Nov 11:40:05       adviser Ann takes back closing
  refused: too-late-to-take-back
Mon 9 Nov 11:41:00       customer reopens
Mon 9 Nov 11:42:00       adviser Ann closes as withdrawn: “Leave it”, said at 11:41.
Mon 9 Nov 11:42:05       customer is satisfied
Mon 9 Nov 11:42:10       adviser Ann takes back closing
  refused: built-on

expect
at Mon 9 Nov 11:07:05: stage closed
at Mon 9 Nov 11:07:11: stage agreed
at Mon 9 Nov 11:30:30: stage closed
at Mon 9 Nov 11:40:10: stage closed
at Mon 9 Nov 11:43: stage closed
