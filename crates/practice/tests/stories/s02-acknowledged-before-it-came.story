story: Nobody acknowledges a complaint before it was received (S2)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 09:59       adviser Ann acknowledges by phone (recorded Mon 9 Nov 10:30)
  refused: before-filing
Mon 9 Nov 10:20       adviser Ann acknowledges by phone (recorded Mon 9 Nov 10:31)

expect
at Mon 9 Nov 10:30: acknowledge open
at Mon 9 Nov 10:32: acknowledge kept
