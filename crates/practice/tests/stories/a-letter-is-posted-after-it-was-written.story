story: A letter is not posted before it was written
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Mon 9 Nov 09:00       adviser Ann delivers acknowledgement by letter (recorded Tue 10 Nov 10:00)
  refused: before-written

expect
at Tue 10 Nov 10:01: acknowledge open
