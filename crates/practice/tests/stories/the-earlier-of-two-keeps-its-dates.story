story: Of two complaints that are the same, the later one repeats the earlier one
code: jive-canada

# Closed as a repetition of one that came later, this one would get that one's dates.
Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann links it to 412-345-6780 as duplicate received later
  refused: repeats-earlier
Tue 10 Nov 10:01      adviser Ann links it to 412-345-6780 as related received later
Tue 10 Nov 10:02      adviser Ann closes as duplicate: It came by mail as well.
  refused: not-linked
Tue 10 Nov 10:03      adviser Ann links it to 412-345-6780 as duplicate
Tue 10 Nov 10:04      adviser Ann closes as duplicate: It came by mail as well.

expect
at Tue 10 Nov 10:05
  acknowledge broken_owed due Mon 9 Nov 14:00
