story: Carrying out waits too, while the customer does what was agreed (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 2 Feb 11:00       adviser Ann offers credit 20.00: The charge was ours.
Mon 2 Feb 11:01       desk delivers offer
Mon 2 Feb 12:00       customer accepts
Wed 4 Feb 10:00       adviser Ann asks for information: Which account shall have it?
Wed 4 Feb 10:01       desk delivers request
Fri 6 Feb 10:00       customer writes by web: The second one.

expect
# 3, 4, 5, 6, 9 February.
at Tue 3 Feb 10:00: implement open due Tue 10 Feb 00:00
at Thu 5 Feb 10:00: implement paused
# The days that end while we wait are 4 and 5 February: two more, 10 and 11.
at Fri 6 Feb 10:01: implement open due Thu 12 Feb 00:00
