story: What was agreed on the first day of 2026 is carried out in five working days, and confirmed in five more (Australia)
code: justmobile-au

Mon 29 Dec 2025 10:00  customer files by web
Tue 30 Dec 10:00       adviser Ann offers credit 20.00: The charge was ours.
Tue 30 Dec 10:01       desk delivers offer
Thu 1 Jan 2026 10:00   customer accepts
Fri 9 Jan 10:00        adviser Ann gives credit 20.00: bill 17
Fri 16 Jan 10:00       adviser Ann writes, tells confirmation: The credit is on your bill.
Fri 16 Jan 10:01       desk delivers reply

expect
# 2, 5, 6, 7, 8 January.
at Thu 1 Jan 10:01: implement open due Fri 9 Jan 00:00
at Fri 9 Jan 00:01: implement broken_owed due Fri 9 Jan 00:00
at Fri 9 Jan 10:01
  implement kept_late due Fri 9 Jan 00:00
  # 12, 13, 14, 15, 16 January.
  confirm open due Sat 17 Jan 00:00
at Fri 16 Jan 10:02: confirm kept due Sat 17 Jan 00:00
