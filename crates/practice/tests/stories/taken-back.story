story: A reply can be taken back for twenty seconds, and then no more
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by web
Mon 9 Nov 11:00:00       adviser Ann writes: We have found the mistake.
  owes: reply to customer
Mon 9 Nov 11:00:10       adviser Ann takes back reply
Mon 9 Nov 11:05:00       adviser Ann writes: We have found the mistake on your bill.
Mon 9 Nov 11:05:20       adviser Ann takes back reply
  refused: too-late-to-take-back
Mon 9 Nov 11:05:21       desk delivers reply

expect
at Mon 9 Nov 11:00:30: update#1 open
at Mon 9 Nov 11:06
  update#1 kept
  # From Monday 9: 10, 12, 13, 16, 17.
  update#2 open due Tue 17 Nov 17:00
