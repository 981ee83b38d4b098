story: Who asks for large print before anything was told has it with the first message in it, if that arrives (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, format large-print
Mon 9 Nov 10:01       desk delivers acknowledgement
Thu 12 Nov 10:00      desk gets acknowledgement back: mailbox closed
Mon 23 Nov 10:00      adviser Ann writes: Here it is again.
Mon 23 Nov 10:01      desk delivers reply

expect
at Mon 9 Nov 10:00: format open due Wed 25 Nov 00:00
at Mon 9 Nov 10:02: format kept
at Thu 12 Nov 10:01: format open due Wed 25 Nov 00:00
at Mon 23 Nov 10:02: format kept
