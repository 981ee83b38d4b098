story: Who needs braille is owed each later message in it, within the time of the law; they are given in any order (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, format braille
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann writes: We look into it.
Tue 10 Nov 10:01      desk delivers reply
Tue 10 Nov 10:02      adviser Ann sends it again in the format
  refused: format-not-made-here
Wed 11 Nov 10:00      mailroom Walter hands over reply in the format by letter: LM 2
Thu 12 Nov 10:00      mailroom Walter hands over acknowledgement in the format by letter: LM 1

expect
at Tue 10 Nov 10:03
  made-format#2 open due Fri 25 Dec 00:00
  made-format#3 open due Sat 26 Dec 00:00
at Wed 11 Nov 10:01
  made-format#2 open due Fri 25 Dec 00:00
  made-format#3 kept
at Thu 12 Nov 10:01: made-format#2 kept
