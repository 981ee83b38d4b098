story: Acknowledged in two working days and answered in ten, over Easter (Ireland)
code: example-ie

Wed 1 Apr 2026 10:00  customer files by web
Fri 3 Apr 16:00       desk delivers acknowledgement
Thu 16 Apr 10:00      adviser Ann concludes upheld: You are right.
Thu 16 Apr 10:01      desk delivers outcome

expect
# Good Friday is no public holiday in Ireland: 2, 3 April.
at Wed 1 Apr 10:01: acknowledge open due Sat 4 Apr 00:00
at Fri 3 Apr 16:01: acknowledge kept due Sat 4 Apr 00:00
# 2, 3, 7 (Monday 6 is Easter Monday), 8, 9, 10, 13, 14, 15, 16 April.
at Wed 15 Apr 10:00: answer open due Fri 17 Apr 00:00
at Thu 16 Apr 10:02: answer kept due Fri 17 Apr 00:00
