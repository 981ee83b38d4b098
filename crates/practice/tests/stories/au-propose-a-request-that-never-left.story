story: A question that was never sent stops no clock (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Wed 4 Feb 10:00       adviser Ann asks for information: Please send the bill.

expect
# 3, 4, 5, 6, 9, 10, 11, 12, 13, 16 February.
at Mon 16 Feb 23:59: propose open due Tue 17 Feb 00:00
at Tue 17 Feb 00:01: propose broken_owed due Tue 17 Feb 00:00
