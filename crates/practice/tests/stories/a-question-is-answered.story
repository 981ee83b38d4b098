story: A question ends as answered when an answer reached whoever asked
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, kind question
Mon 9 Nov 10:01       adviser Ann closes as answered
  refused: outcome-untold
Mon 9 Nov 10:02       adviser Ann writes: It is the second button.
Mon 9 Nov 10:03       desk delivers reply
Mon 9 Nov 10:04       adviser Ann closes as answered

expect
at Mon 9 Nov 10:05: stage closed
