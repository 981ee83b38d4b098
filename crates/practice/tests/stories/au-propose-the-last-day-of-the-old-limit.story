story: What came in on the last day of 2025 has fifteen working days (Australia)
code: justmobile-au

Wed 31 Dec 2025 10:00  customer files by web
Fri 23 Jan 2026 09:00  adviser Ann offers credit 20.00: The charge was ours.
Fri 23 Jan 09:01       desk delivers offer

expect
# 2 January (1 is New Year's Day), 5 to 9, 12 to 16, 19, 20, 21, 22: fifteen.
at Wed 31 Dec 2025 10:01: propose open due Fri 23 Jan 2026 00:00
at Fri 23 Jan 2026 00:01: propose broken_owed due Fri 23 Jan 00:00
at Fri 23 Jan 09:02: propose kept_late due Fri 23 Jan 00:00
