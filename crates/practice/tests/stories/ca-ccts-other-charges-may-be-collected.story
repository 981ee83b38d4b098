story: A complaint about a fault stops no collection, but no threat may be made over it (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, category service-lost: The line is dead.
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Mon 16 Nov 10:01      adviser Ann tries to do collect
Mon 16 Nov 10:02      adviser Ann tries to do suspend-service
  refused: locked

expect
at Mon 16 Nov 10:03: stage with-the-scheme
