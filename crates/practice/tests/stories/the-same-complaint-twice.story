story: A complaint that repeats another ends, and nothing is asked of it any more
code: jive-canada

# zammad#904: a ticket that was merged into another went on to be escalated.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann closes as duplicate: It came by mail as well.
  refused: not-linked
Tue 10 Nov 10:05      adviser Ann links it to 412-345-6780 as duplicate
Tue 10 Nov 10:06      adviser Ann closes as duplicate: It came by mail as well.
Mon 30 Nov 10:00      desk notices breaches
  owes: nothing

expect
# Five business days after Monday 9, without Wednesday 11: 10, 12, 13, 16, 17. Ten: 18, 19, 20, 23, 24 as well.
at Tue 10 Nov 10:05
  update open due Tue 17 Nov 17:00
  conclude open due Tue 24 Nov 17:00
at Mon 30 Nov 10:01
  stage closed
  acknowledge kept due Mon 9 Nov 14:00
  update discharged due Tue 17 Nov 17:00
  conclude discharged due Tue 24 Nov 17:00
