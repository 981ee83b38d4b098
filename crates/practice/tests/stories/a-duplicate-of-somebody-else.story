story: A complaint ends with another only if that one answers the same person, and still can
code: jive-canada

# An adviser who links what is due in ten minutes to a stranger's complaint, and closes it, would owe nobody anything.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann links it to 412-345-6780 as duplicate of somebody else
  refused: nothing-in-common
Tue 10 Nov 10:01      adviser Ann links it to 412-345-6780 as duplicate that has ended
  refused: other-ended
Tue 10 Nov 10:02      adviser Ann links it to 412-345-6780 as related of somebody else
Tue 10 Nov 10:03      adviser Ann closes as duplicate: It is the same.
  refused: not-linked

expect
at Tue 10 Nov 10:04
  update open due Tue 17 Nov 17:00
  conclude open due Tue 24 Nov 17:00
