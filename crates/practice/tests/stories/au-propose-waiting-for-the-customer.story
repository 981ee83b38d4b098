story: The clock stands still while the customer does what was agreed, from when the request went out (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Wed 4 Feb 10:00       adviser Ann asks for information: Please send the bill.
Wed 4 Feb 10:01       desk delivers request
Fri 6 Feb 10:00       customer writes by web: Here it is.

expect
# Ten working days from 2 February end on Monday 16.
at Tue 3 Feb 10:00: propose open due Tue 17 Feb 00:00
at Thu 5 Feb 10:00: propose paused
# The days that end while we wait are 4 and 5 February: two more, 17 and 18.
at Fri 6 Feb 10:01: propose open due Thu 19 Feb 00:00
