story: A reply that confirms nothing is no confirmation (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Tue 3 Feb 10:00       adviser Ann offers credit 20.00: The charge was ours.
Tue 3 Feb 10:01       desk delivers offer
Wed 4 Feb 10:00       customer accepts
Thu 5 Feb 10:00       adviser Ann gives credit 20.00: bill 17
Fri 6 Feb 10:00       adviser Ann writes: Have a good weekend.
Fri 6 Feb 10:01       desk delivers reply

expect
# 6, 9, 10, 11, 12 February.
at Fri 6 Feb 10:02: confirm open due Fri 13 Feb 00:00
at Fri 13 Feb 00:01: confirm broken_owed due Fri 13 Feb 00:00
