story: Who takes a complaint up again that somebody senior had is owed the answer of that level anew (S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      customer escalates by web: Not enough.
Tue 10 Nov 11:00      customer withdraws
Wed 11 Nov 10:00      customer reopens: I was too quick.
Fri 13 Nov 10:00      support-manager Max speaks to the customer by phone: We looked at it again.

expect
at Tue 10 Nov 11:01: escalation discharged due Fri 13 Nov 17:00
at Wed 11 Nov 10:01: escalation#2 open due Mon 16 Nov 17:00
at Fri 13 Nov 10:01: escalation#2 kept due Mon 16 Nov 17:00
