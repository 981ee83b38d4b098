story: Who cannot read asks to be read to; the call is the format, and a try is none (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by phone, answer by phone, format read-aloud
Mon 9 Nov 10:10       adviser Ann acknowledges by phone
Wed 11 Nov 10:00      adviser Ann writes: The line is mended.
  owes: reply to customer
Wed 11 Nov 10:05      adviser Ann tries to reach the customer by phone: Nobody answered.
Thu 12 Nov 10:00      adviser Ann delivers reply by phone

expect
at Wed 11 Nov 10:06: format open due Wed 25 Nov 00:00
at Thu 12 Nov 10:01: format kept
