story: Nothing is counted while the desk is closed for lunch or for half a day
code: peers/lunch

# chatwoot#14009, frappe/helpdesk#2212: one opening a day, so the clock ran over lunch.
# osticket#6847: lunch told as a holiday of an hour broke the sum.
Mon 9 Nov 2026 12:30  customer files by web
Tue 10 Nov 11:30      customer writes by web: Any news?
Thu 24 Dec 11:00      customer writes by web: Any news?

expect
# From 13:30: two open hours; eight, of which four and a half are left on Monday; twenty: four and a half, eight and a
# half on Tuesday, seven on Wednesday: four in the morning, three from 13:30.
at Mon 9 Nov 12:31
  update open due Mon 9 Nov 15:30
  acknowledge open due Tue 10 Nov 11:30
  conclude open due Wed 11 Nov 16:30
# Half an hour before noon, three and a half from 13:30.
at Tue 10 Nov 11:31: reply#1 open due Tue 10 Nov 17:00
# An hour on Christmas Eve until noon; Christmas Day and the weekend are closed; three hours on Monday.
at Thu 24 Dec 11:01: reply#2 open due Mon 28 Dec 11:00
