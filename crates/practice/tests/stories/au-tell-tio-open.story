story: A complaint that is open for thirty days brings the TIO, however timely the proposal was (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 16 Feb 10:00      adviser Ann offers credit 20.00: The charge was ours.
Mon 16 Feb 10:01      desk delivers offer
Thu 5 Mar 09:00       adviser Ann tells of the scheme by email

expect
# 26 days to 28 February, and 4 of March.
at Tue 17 Feb 10:00: tell-tio open due Thu 5 Mar 00:00
at Thu 5 Mar 00:01: tell-tio broken_owed due Thu 5 Mar 00:00
at Thu 5 Mar 09:01: tell-tio kept_late due Thu 5 Mar 00:00
