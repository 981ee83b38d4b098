story: A question stops the clock while the customer has it: from when it left, until it came back (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann asks for information: Which number is it?
# The mail server was down until then.
Thu 12 Nov 10:00      desk delivers request
Mon 16 Nov 10:00      desk gets request back: mailbox unknown

expect
at Wed 11 Nov 10:00: conclude open due Tue 24 Nov 17:00
at Fri 13 Nov 10:00: conclude paused no due
# Spent waiting: the closes of Thursday 12 and Friday 13.
at Mon 16 Nov 10:01: conclude open due Thu 26 Nov 17:00
