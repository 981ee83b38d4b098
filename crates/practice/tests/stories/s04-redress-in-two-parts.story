story: What was agreed in two parts is done when both are (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann offers credit 20.00, repair: Both by next week.
Tue 10 Nov 10:01      desk delivers offer
# Given before it was accepted, and still part of the offer.
Thu 12 Nov 09:00      adviser Ann gives credit 20.00: Credit note 89.
Thu 12 Nov 12:00      customer accepts
Fri 20 Nov 10:00      adviser Ann closes as agreed
  refused: redress-owed
Fri 20 Nov 10:01      adviser Ann gives repair: Work order 5.
# Pressed twice.
Fri 20 Nov 10:01      adviser Ann gives repair: Work order 5.
  refused: already-recorded
Fri 20 Nov 10:02      adviser Ann closes as agreed

expect
# Five business days after Thursday 12: 13, 16, 17, 18, 19.
at Thu 12 Nov 12:01: put-right open due Thu 19 Nov 17:00
at Fri 20 Nov 10:00: put-right broken_owed due Thu 19 Nov 17:00
at Fri 20 Nov 10:03: put-right kept_late due Thu 19 Nov 17:00
