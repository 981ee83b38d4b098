story: What was promised does not depend on which team has the complaint
code: jive-canada

# zammad#5624: passed to a group with fewer deadlines, a ticket kept one of the group before.
Mon 9 Nov 2026 10:00  customer files by web, team first line
Tue 10 Nov 09:30      adviser Ann transfers it to billing

expect
# Four open hours; five business days without Wednesday 11: 10, 12, 13, 16, 17; ten: 18, 19, 20, 23, 24 as well.
at Tue 10 Nov 09:29
  update open due Tue 17 Nov 17:00 since Mon 9 Nov 10:00
  conclude open due Tue 24 Nov 17:00 since Mon 9 Nov 10:00
  no escalation
at Tue 10 Nov 09:31
  acknowledge broken_owed due Mon 9 Nov 14:00 since Mon 9 Nov 10:00
  update open due Tue 17 Nov 17:00 since Mon 9 Nov 10:00
  conclude open due Tue 24 Nov 17:00 since Mon 9 Nov 10:00
  no escalation
