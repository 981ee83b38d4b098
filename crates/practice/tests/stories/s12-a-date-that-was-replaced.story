story: A date that was replaced by another is owed in no format any more once the other is given (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, format braille
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      mailroom Walter hands over the format by letter: LM 1
Wed 11 Nov 10:00      adviser Ann estimates Wed 25 Nov 2026: The part is late.
Wed 11 Nov 10:01      desk delivers estimate
Thu 12 Nov 10:00      adviser Ann estimates Thu 26 Nov 2026: The part is later.
Thu 12 Nov 10:01      desk delivers estimate
Fri 13 Nov 10:00      mailroom Walter hands over estimate in the format by letter: LM 2

expect
at Thu 12 Nov 10:02
  made-format#3 open due Sun 27 Dec 00:00
  made-format#4 open due Mon 28 Dec 00:00
at Fri 13 Nov 10:01
  made-format#3 kept
  made-format#4 kept
