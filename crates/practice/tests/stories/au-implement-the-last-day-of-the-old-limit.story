story: What was agreed on the last day of 2025 is carried out in ten working days (Australia)
code: justmobile-au

Mon 29 Dec 2025 10:00  customer files by web
Tue 30 Dec 10:00       adviser Ann offers credit 20.00: The charge was ours.
Tue 30 Dec 10:01       desk delivers offer
Wed 31 Dec 10:00       customer accepts
Thu 15 Jan 2026 10:00  adviser Ann gives credit 20.00: bill 17

expect
# 2, 5, 6, 7, 8, 9, 12, 13, 14, 15 January.
at Wed 31 Dec 2025 10:01: implement open due Fri 16 Jan 2026 00:00
at Thu 15 Jan 2026 10:01: implement kept due Fri 16 Jan 00:00
