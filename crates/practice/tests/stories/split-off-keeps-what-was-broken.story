story: What was broken before the split stays broken in both, and a message that comes back is evidence in neither
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, category billing-price, category setup-late, name María Pérez
# Acknowledged an hour late.
Mon 9 Nov 15:00       at the other: desk delivers acknowledgement
Fri 13 Nov 10:00      at the other: adviser Ann writes: We look into both.
Fri 13 Nov 10:01      at the other: desk delivers reply
Mon 16 Nov 10:00      at the other: adviser Ann splits off issue 2
# It came back after the two had parted.
Tue 17 Nov 10:00      at the other: desk gets reply back: No such mailbox.

expect
at Mon 16 Nov 10:01
  acknowledge kept_late due Mon 9 Nov 14:00
  update#1 kept due Tue 17 Nov 17:00
at Tue 17 Nov 10:01
  acknowledge kept_late due Mon 9 Nov 14:00
  update#1 open due Tue 17 Nov 17:00
at Tue 17 Nov 17:01
  update#1 broken_owed due Tue 17 Nov 17:00
