story: A proposal that was due on a Friday is ten working days late two weeks on (Australia)
code: justmobile-au

Fri 6 Feb 2026 10:00  customer files by web

expect
# The proposal: 9, 10, 11, 12, 13, 16, 17, 18, 19, 20 February. The delay: 23, 24, 25, 26, 27 February, 2, 3, 4, 5,
# 6 March. Thirty days would be 8 March.
at Sat 21 Feb 00:01
  propose broken_owed due Sat 21 Feb 00:00
  tell-tio open due Sat 7 Mar 00:00
at Sat 7 Mar 00:01: tell-tio broken_owed due Sat 7 Mar 00:00
