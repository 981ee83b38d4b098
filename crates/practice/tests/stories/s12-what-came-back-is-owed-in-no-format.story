story: A message that came back was not told, and is owed in no format until it is (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, format audio
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      desk gets acknowledgement back: no such mailbox

expect
at Mon 9 Nov 10:02: made-format#2 open due Fri 25 Dec 00:00
at Tue 10 Nov 10:01: made-format#2 discharged
