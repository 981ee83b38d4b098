story: Who asks for large print has what they were told in it within the time of the law; what comes after gives none of it (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      customer asks for format large-print
Wed 11 Nov 10:00      adviser Ann writes: We look into it.
Wed 11 Nov 10:01      desk delivers reply
Mon 23 Nov 10:00      adviser Ann hands over the format by letter: What we wrote so far, LM 1.

expect
at Tue 10 Nov 10:01: format open due Thu 26 Nov 00:00
at Wed 11 Nov 10:02: format open due Thu 26 Nov 00:00
at Mon 23 Nov 10:01: format kept
