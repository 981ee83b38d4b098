story: A later complaint is handled with an earlier one, and no clock moves
code: jive-canada

# Zendesk and others: a merged ticket loses its clocks, or takes those of the other.
Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Mon 9 Nov 10:01       at the other: desk delivers acknowledgement
Tue 10 Nov 10:00      customer files by web, name María Pérez
Tue 10 Nov 10:05      adviser Ann handles it with the other
  refused: not-proven-the-same
Tue 10 Nov 10:10      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:11      at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:12      at the other: adviser Ann handles it with the other
  refused: repeats-earlier
Tue 10 Nov 10:15      adviser Ann handles it with the other
  owes: nothing
Tue 10 Nov 10:16      adviser Ann writes: One moment.
  refused: handled-elsewhere
# Said once, to the customer of both.
Tue 10 Nov 11:00      at the other: adviser Ann acknowledges by phone
Fri 13 Nov 10:00      at the other: adviser Ann writes: We have found the fault; it is the same for both.
  owes: reply to customer
Fri 13 Nov 10:01      at the other: desk delivers reply

expect
# Four business hours; five business days after Tuesday 10, without Wednesday 11: 12, 13, 16, 17, 18.
at Tue 10 Nov 10:14
  acknowledge open due Tue 10 Nov 14:00
  update#1 open due Wed 18 Nov 17:00
at Tue 10 Nov 10:59
  acknowledge open due Tue 10 Nov 14:00
  update#1 open due Wed 18 Nov 17:00
at Fri 13 Nov 10:02
  acknowledge kept due Tue 10 Nov 14:00
  update#1 kept due Wed 18 Nov 17:00
  update#2 open
at Fri 27 Nov 17:01
  update#2 broken_owed due Fri 20 Nov 17:00
