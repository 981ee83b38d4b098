story: What came in on the eve of the standard keeps no limit to propose; what is agreed on its first day has ten working days (Australia)
code: justmobile-au

Sat 30 Jun 2018 10:00  customer files by web
Sat 30 Jun 11:00       adviser Ann offers credit 20.00: The charge was ours.
Sat 30 Jun 11:01       desk delivers offer
Sun 1 Jul 10:00        customer accepts

expect
at Sat 30 Jun 10:01: no propose
# 2 to 6 and 9 to 13 July.
at Sun 1 Jul 10:01: implement open due Sat 14 Jul 00:00
