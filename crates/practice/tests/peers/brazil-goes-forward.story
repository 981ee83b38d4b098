story: Eight hours are eight hours on a night without a midnight
code: peers/brazil

# OTRS bug 9884, otrs#787: deadlines were an hour off where summer time begins at midnight. zammad#3180: open day and
# night, a minute was lost at each midnight. On Sunday 4 November 2018 00:00 became 01:00 in São Paulo.
Sat 3 Nov 2018 20:00  customer files by web

expect
# Four hours until midnight, which is 01:00, and four more; twenty hours: sixteen more. 20:00 is 23:00 UTC.
at Sat 3 Nov 20:01
  update open due Sat 3 Nov 22:00
  acknowledge open due Sun 4 Nov 05:00
  conclude open due Sun 4 Nov 17:00
at Sat 3 Nov 20:01: acknowledge open due Sun 4 Nov 07:00 UTC
