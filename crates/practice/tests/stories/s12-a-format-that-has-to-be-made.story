story: Braille takes longer, and no mail is in it; a person records that the copy was posted (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann hands over the format by letter: LM 1
  refused: no-format-asked
Tue 10 Nov 10:01      customer asks for format braille
Tue 10 Nov 10:02      adviser Ann writes: We look into it.
Tue 10 Nov 10:03      desk delivers reply
Tue 15 Dec 10:00      mailroom Walter hands over the format by letter
  refused: missing
Tue 15 Dec 10:01      mailroom Walter hands over the format by letter: LM 123 456 789 CA

expect
at Tue 10 Nov 10:04
  made-format#1 open due Sat 26 Dec 00:00
  made-format#2 open due Sat 26 Dec 00:00
at Tue 15 Dec 10:02
  made-format#1 kept
  made-format#2 kept
