story: A letter of long ago is taken in as of today, and its story goes into a note (S2)
code: jive-canada

# Sixty-nine days before; sixty is the most.
Tue 1 Sep 2026 10:00  mailroom Pat files by letter, answer by letter (recorded Mon 9 Nov 10:00)
  refused: too-long-ago
Mon 9 Nov 10:01       mailroom Pat files by letter, answer by letter
Mon 9 Nov 10:02       mailroom Pat notes: Stamped 1 September; found behind a cabinet.

expect
at Mon 9 Nov 10:03: acknowledge open due Tue 10 Nov 17:00 since Mon 9 Nov 10:01
