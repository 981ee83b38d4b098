story: Where nobody else can answer, a director records an exception, and there is no dead end (S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
# A director may answer at any level.
Mon 9 Nov 11:00       director Dee speaks to the customer by phone: I took the call myself.
Mon 9 Nov 12:00       customer escalates by web: Someone else, please.
Mon 9 Nov 12:30       director Dee speaks to the customer by phone: It is me again.
  refused: handled-below
Mon 9 Nov 12:31       support-manager Max excepts Dee: We are two.
  refused: not-your-role
Mon 9 Nov 12:32       director Dee excepts Dee: Max is on leave until December; there is nobody else.
Mon 9 Nov 12:33       director Dee speaks to the customer by phone: Max is away, so it is me.

expect
at Mon 9 Nov 12:34: escalation kept due Thu 12 Nov 17:00
