story: Ten working days after a late proposal the customer has heard of the TIO (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 2 Mar 10:00       adviser Ann tells of the scheme by email

expect
# Foreseen: late or not, no later than this. Without a breach it would be 30 days, 5 March.
at Mon 16 Feb 10:00: tell-tio open due Tue 3 Mar 00:00
# The proposal was due at the end of Monday 16 February, whatever the clock says a moment later: 17, 18, 19, 20, 23, 24,
# 25, 26, 27 February, 2 March.
at Tue 17 Feb 00:01: tell-tio open due Tue 3 Mar 00:00
at Mon 2 Mar 10:01: tell-tio kept due Tue 3 Mar 00:00
