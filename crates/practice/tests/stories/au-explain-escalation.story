story: Who asks how to go further is told within a day, on a Sunday too (Australia)
code: justmobile-au

Thu 12 Feb 2026 10:00  customer files by web
Sat 14 Feb 10:00       customer asks for a escalation-process
Sun 15 Feb 10:00       adviser Ann writes, tells escalation-process: This is how.
Sun 15 Feb 10:01       desk delivers reply

expect
at Sat 14 Feb 10:01: explain-escalation open due Sun 15 Feb 10:00
at Sun 15 Feb 10:02: explain-escalation kept_late due Sun 15 Feb 10:00
