story: Not told what follows, a customer's silence settles nothing, and no limit that passed closes a case (13.2)
code: example-es

Mon 28 Dec 2026 10:00  customer files by web, service other, category billing-charge: It is wrong.
Tue 29 Dec 09:00       adviser Ana asks for completion: Which bill, and which line of it?
Tue 29 Dec 09:05       desk delivers request
Mon 1 Mar 2027 10:00   adviser Ana closes as not-completed: silence
  refused: not-lapsed
Mon 1 Mar 10:01        adviser Ana closes as answered: a long time
  refused: nothing-agreed

expect
at Mon 1 Mar 10:02: stage waiting
