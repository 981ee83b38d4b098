story: Being cut off over a bill is about charges too (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, category service-suspended: You cut me off.
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Mon 16 Nov 10:01      adviser Ann tries to do collect
  refused: locked

expect
at Mon 16 Nov 10:02: stage with-the-scheme
