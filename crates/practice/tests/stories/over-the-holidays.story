story: Christmas, Boxing Day, its day in lieu and New Year's Day are no business days
code: jive-canada

Wed 23 Dec 2026 16:00  customer files by web

expect
# One open hour on Wednesday, three on Thursday 24 December.
# Five: 24, 29, 30, 31 December, 4 January. Ten: 5, 6, 7, 8, 11 January as well.
at Wed 23 Dec 16:01
  acknowledge open due Thu 24 Dec 2026 12:00
  update#1 open due Mon 4 Jan 2027 17:00
  conclude open due Mon 11 Jan 2027 17:00
