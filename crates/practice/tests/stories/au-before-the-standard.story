story: The day before the standard began there was no limit, neither to propose nor to carry out (Australia)
code: justmobile-au

Fri 29 Jun 2018 10:00  customer files by web
Fri 29 Jun 11:00       adviser Ann offers credit 20.00: The charge was ours.
Fri 29 Jun 11:01       desk delivers offer
Sat 30 Jun 10:00       customer accepts

expect
at Sat 30 Jun 10:01
  no propose
  no implement
