story: A solution is proposed in ten working days; Australia Day is none (Australia)
code: justmobile-au

Fri 16 Jan 2026 10:00  customer files by web
Mon 2 Feb 16:00        adviser Ann offers credit 20.00: The charge was ours.
Mon 2 Feb 16:01        desk delivers offer

expect
# 19, 20, 21, 22, 23, 27 (Monday 26 is Australia Day), 28, 29, 30 January, 2 February.
at Fri 16 Jan 10:01: propose open due Tue 3 Feb 00:00
at Mon 2 Feb 16:02: propose kept due Tue 3 Feb 00:00
