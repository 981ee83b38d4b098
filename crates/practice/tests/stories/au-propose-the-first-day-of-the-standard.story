story: What came in on the first day of the standard has fifteen working days (Australia)
code: justmobile-au

Sun 1 Jul 2018 10:00  customer files by web

expect
# 2 to 6, 9 to 13, 16 to 20 July.
at Sun 1 Jul 10:01: propose open due Sat 21 Jul 00:00
