story: A complaint that waits, or is answered in another format, is not handled with another
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Mon 9 Nov 10:01       at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:00      customer files by web, name María Pérez
Tue 10 Nov 10:01      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:02      adviser Ann asks for information: Which bill?
# Its clock stands still, and nothing that is done at the other could set it going again.
Tue 10 Nov 10:03      adviser Ann handles it with the other
  refused: still-waits
Tue 10 Nov 10:04      customer writes by web: That of May.
Tue 10 Nov 10:05      customer asks for format large-print
# One message can't be in two formats.
Tue 10 Nov 10:06      adviser Ann handles it with the other
  refused: answered-otherwise
Tue 10 Nov 10:07      at the other: customer asks for format large-print
Tue 10 Nov 10:08      adviser Ann handles it with the other
  owes: nothing

expect
at Tue 10 Nov 10:09: format open due Thu 26 Nov 00:00
