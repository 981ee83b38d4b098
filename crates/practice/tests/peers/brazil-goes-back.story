story: Eight hours are eight hours on a night with two hours before midnight
code: peers/brazil

# OTRS bug 9884, otrs#787. On Sunday 17 February 2019 00:00 became Saturday 23:00 in São Paulo: five hours from 20:00
# until midnight.
Sat 16 Feb 2019 20:00  customer files by web

expect
# Five hours, and three more; twenty hours: fifteen more. 20:00 is 22:00 UTC.
at Sat 16 Feb 20:01
  update open due Sat 16 Feb 22:00
  acknowledge open due Sun 17 Feb 03:00
  conclude open due Sun 17 Feb 15:00
at Sat 16 Feb 20:01: acknowledge open due Sun 17 Feb 06:00 UTC
