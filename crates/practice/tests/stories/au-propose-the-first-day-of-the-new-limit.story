story: What came in on the first day of 2026 has ten working days (Australia)
code: justmobile-au

Thu 1 Jan 2026 10:00  customer files by web

expect
# 2, 5, 6, 7, 8, 9, 12, 13, 14, 15 January: ten.
at Thu 1 Jan 10:01: propose open due Fri 16 Jan 00:00
at Fri 16 Jan 00:01: propose broken_owed due Fri 16 Jan 00:00
