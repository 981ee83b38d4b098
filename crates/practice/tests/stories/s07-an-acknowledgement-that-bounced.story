story: An acknowledgement that bounced is none, and the breach stands where it would have stood (S7)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Mon 9 Nov 15:00       desk gets acknowledgement back: no such mailbox
  owes: staff-undelivered to adviser
Thu 12 Nov 10:00      adviser Ann acknowledges by phone

expect
at Mon 9 Nov 14:30: acknowledge kept due Mon 9 Nov 14:00
# Undone after the due instant: it was not acknowledged by then.
at Mon 9 Nov 15:01: acknowledge broken_owed due Mon 9 Nov 14:00
at Thu 12 Nov 10:01: acknowledge kept_late due Mon 9 Nov 14:00
