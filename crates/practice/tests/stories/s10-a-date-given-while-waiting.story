story: A date given while we wait moves on with the wait (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:00      adviser Ann asks for information: The contract, please.
10:00                 desk delivers request
Mon 16 Nov 10:30      adviser Ann estimates Thu 19 Nov 2026: If it comes soon.
10:30                 desk delivers estimate
Wed 18 Nov 12:00      customer writes by web: Here it is.

expect
at Tue 17 Nov 10:00: conclude paused no due
# The date was four closes away (16, 17, 18, 19); those of Monday and Tuesday were spent waiting.
# Counted: 18, 19, 20, 23.
at Wed 18 Nov 12:01: conclude open due Mon 23 Nov 17:00
