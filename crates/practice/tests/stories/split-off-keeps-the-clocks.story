story: What is split off keeps the clocks of the whole, and what was kept of them
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, category billing-price, category setup-late, name María Pérez: The bill is wrong and the line is late.
Mon 9 Nov 10:01       at the other: desk delivers acknowledgement
Fri 13 Nov 10:00      at the other: adviser Ann writes: We look into both.
Fri 13 Nov 10:01      at the other: desk delivers reply
Mon 16 Nov 10:00      at the other: adviser Ann splits off issue 2
  owes: acknowledgement to customer
Mon 16 Nov 10:01      desk delivers acknowledgement
# What goes on in the whole is no business of the part.
Mon 16 Nov 11:00      at the other: adviser Ann speaks to the customer by phone: Of the bill.
Tue 17 Nov 09:00      adviser Ann speaks to the customer by phone: Of the line.

expect
# Received when the whole was: four business hours. Five business days after Monday 9, without Wednesday 11: 10, 12, 13,
# 16, 17; ten: 18, 19, 20, 23, 24 as well. Five after Friday 13: 16, 17, 18, 19, 20.
at Mon 16 Nov 10:02
  stage investigating
  acknowledge kept due Mon 9 Nov 14:00
  update#1 kept due Tue 17 Nov 17:00
  update#2 open due Fri 20 Nov 17:00
  conclude open due Tue 24 Nov 17:00
at Mon 16 Nov 11:01
  update#2 open due Fri 20 Nov 17:00
at Tue 17 Nov 09:01
  update#2 kept due Fri 20 Nov 17:00
  update#3 open
