story: Whoever asks the customer for something is in touch, and has not answered yet (S11, S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      customer escalates by web: I want someone senior.
Wed 11 Nov 10:00      support-manager Max asks for information: Which number do you call from?
Wed 11 Nov 10:01      desk delivers request
Thu 12 Nov 16:00      customer writes by web: 514-555-0199.
Fri 13 Nov 16:00      support-manager Max writes: We will repair it on Monday.
Fri 13 Nov 16:01      desk delivers reply

expect
at Wed 11 Nov 10:02
  update#1 kept
  escalation open due Fri 13 Nov 17:00
at Fri 13 Nov 16:02: escalation kept due Fri 13 Nov 17:00
