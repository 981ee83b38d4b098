story: A decision that was told keeps the promise to propose, as an offer does (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 16 Feb 10:00      adviser Ann concludes not-upheld: The charge is right.
Mon 16 Feb 10:01      desk delivers outcome

expect
# 3, 4, 5, 6, 9, 10, 11, 12, 13, 16 February.
at Mon 16 Feb 10:00: propose open due Tue 17 Feb 00:00
at Mon 16 Feb 10:02: propose kept due Tue 17 Feb 00:00
