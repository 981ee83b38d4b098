story: Who needs large print and is told by text has each message in large print still to come (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, answer by sms, format large-print
Mon 9 Nov 10:01       desk delivers acknowledgement by sms
Tue 10 Nov 10:00      adviser Ann sends it again in the format
  refused: format-not-made-here
Tue 10 Nov 10:01      adviser Ann hands over acknowledgement in the format by letter: LM 1

expect
at Mon 9 Nov 10:02: format#2 open due Wed 25 Nov 00:00
at Tue 10 Nov 10:02: format#2 kept
