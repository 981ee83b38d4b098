story: A desk that opens on one day a week is late for nothing on the others
code: peers/tuesdays

# osticket#6739: with no open day in the next three, the deadline was the instant at which the ticket was made.
Wed 11 Nov 2026 09:00  customer files by web
Wed 11 Nov 09:00       customer writes by web: And one more thing.
Wed 11 Nov 09:01       desk notices breaches
  owes: nothing

expect
# Nine open hours a week, from Tuesday 17 at 8:00: two, four and eight of them; twenty are nine, nine and two.
at Mon 16 Nov 23:59
  update open due Tue 17 Nov 10:00
  reply open due Tue 17 Nov 12:00
  acknowledge open due Tue 17 Nov 16:00
  conclude open due Tue 1 Dec 10:00
