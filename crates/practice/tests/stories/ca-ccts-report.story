story: The CCTS hears within twenty days of its referral whether it is settled; a closed last day stays the last
code: jive-canada

Mon 16 Nov 2026 10:00  customer files by web
Sat 5 Dec 2026 10:00   compliance Kim refers it to the scheme as 1234567

expect
# 6 to 24 December: 19. Christmas Day is day 20. To midnight.
at Sat 5 Dec 10:01: report open due Sat 26 Dec 2026 00:00
at Sat 26 Dec 00:01: report broken_owed due Sat 26 Dec 2026 00:00
