story: A complaint is handed only to somebody who may answer it where it stands (S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       adviser Ann assigns it to mailroom Pat
  refused: not-their-level
Mon 9 Nov 10:02       adviser Ann assigns it to adviser Bob, team billing
  owes: staff-assigned to Bob
Mon 9 Nov 11:00       support-manager Max speaks to the customer by phone: We will look into it.
Tue 10 Nov 10:00      customer escalates by web: I want someone senior.
Tue 10 Nov 10:01      adviser Ann assigns it to adviser Bob
  refused: not-their-level
Tue 10 Nov 10:02      adviser Ann assigns it to support-manager Max
  refused: they-handled-below
Tue 10 Nov 10:03      adviser Ann assigns it to support-manager Kim
  owes: staff-assigned to Kim

expect
at Tue 10 Nov 10:04: level support-manager
