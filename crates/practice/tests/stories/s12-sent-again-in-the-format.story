story: What was told before is sent again in the format asked for; that is no news, and moves no other clock (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann writes: We look into it.
Tue 10 Nov 10:01      desk delivers reply
Tue 10 Nov 10:02      adviser Ann sends it again in the format
  refused: no-format-asked
Thu 12 Nov 10:00      customer asks for format large-print
Fri 13 Nov 10:00      adviser Ann sends it again in the format
  owes: repeat to customer
Fri 13 Nov 10:01      adviser Ann sends it again in the format
  refused: nothing-to-repeat
Fri 13 Nov 10:02      desk delivers repeat
Mon 16 Nov 10:00      desk gets repeat back: mailbox full
Mon 16 Nov 10:01      adviser Ann sends it again in the format
Mon 16 Nov 10:02      desk delivers repeat

expect
at Thu 12 Nov 10:01: format open due Sat 28 Nov 00:00
at Fri 13 Nov 10:03
  format kept
  update#2 open due Wed 18 Nov 17:00
at Mon 16 Nov 10:00
  format open due Sat 28 Nov 00:00
at Mon 16 Nov 10:03
  format kept
  update#2 open due Wed 18 Nov 17:00
