story: An explanation within the day is in time (Australia)
code: justmobile-au

Thu 12 Feb 2026 10:00  customer files by web
Sat 14 Feb 10:00       customer asks for a escalation-process
Sun 15 Feb 09:00       adviser Ann writes, tells escalation-process: This is how.
Sun 15 Feb 09:01       desk delivers reply

expect
at Sun 15 Feb 09:02: explain-escalation kept due Sun 15 Feb 10:00
