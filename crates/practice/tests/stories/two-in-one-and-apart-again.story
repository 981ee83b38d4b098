story: Complaints that were handled together go apart, and what was told stays told
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Tue 10 Nov 10:00      customer files by web, name María Pérez
Tue 10 Nov 10:01      desk delivers acknowledgement
Tue 10 Nov 10:10      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:11      at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:12      adviser Ann takes it
Tue 10 Nov 10:15      adviser Ann handles it with the other
Thu 12 Nov 10:00      at the other: adviser Ann offers credit 20.00: For both.
Thu 12 Nov 10:01      at the other: desk delivers offer
# From the other side as well; a second press finds it done.
Fri 13 Nov 10:00      at the other: adviser Ann separates it from the other
  owes: nothing
Fri 13 Nov 10:01      adviser Ann separates it from the other
  refused: not-together
# It came back after the two had parted: it is evidence on neither side.
Fri 13 Nov 11:00      at the other: desk gets offer back: No such mailbox.
Fri 13 Nov 12:00      adviser Ann writes: I look into this one by itself now.
  owes: reply to customer

expect
# Whoever has the other one has both; apart again it waits for somebody, for who had it may have left meanwhile.
at Tue 10 Nov 10:13: held by Ann
at Fri 13 Nov 10:30: held by nobody
at Thu 12 Nov 10:02
  stage offered
  update#1 kept due Wed 18 Nov 17:00
# The offer stays where it was made.
at Fri 13 Nov 10:30
  stage investigating
  update#1 kept due Wed 18 Nov 17:00
at Fri 13 Nov 12:01
  update#1 open due Wed 18 Nov 17:00
  conclude open due Wed 25 Nov 17:00
