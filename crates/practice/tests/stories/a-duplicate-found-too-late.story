story: That a complaint repeats another takes back no breach that came before
code: jive-canada

# zammad#904 again, from the other side: what is put together with another keeps its own past.
Mon 9 Nov 2026 10:00  customer files by web
Wed 18 Nov 10:00      adviser Ann links it to 412-345-6780 as duplicate
Wed 18 Nov 10:01      adviser Ann closes as duplicate: It came by mail as well.
Mon 30 Nov 10:00      desk notices breaches
  owes: late to customer, staff-broken to adviser

expect
# Four open hours; five business days: 10, 12, 13, 16, 17; the turn after that ends with the case; ten: 18 to 24 as well.
at Mon 30 Nov 10:01
  acknowledge broken_owed due Mon 9 Nov 14:00
  update#1 broken due Tue 17 Nov 17:00
  update#2 discharged due Tue 24 Nov 17:00
  conclude discharged due Tue 24 Nov 17:00
