story: Four business hours begun on a Friday afternoon run out on Monday, when the clocks change between (S7)
code: jive-canada

# The clocks go back on Sunday 1 November 2026. One hour on Friday, three on Monday.
Fri 30 Oct 2026 16:00  customer files by web

expect
at Fri 30 Oct 16:01: acknowledge open due Mon 2 Nov 12:00
at Fri 30 Oct 16:01: acknowledge open due Mon 2 Nov 17:00 UTC
# Ten business days after Friday 30 October: 2, 3, 4, 5, 6, 9, 10, 12, 13, 16 November.
at Fri 30 Oct 16:01: conclude open due Mon 16 Nov 17:00
