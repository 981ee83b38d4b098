story: A complaint that is reopened begins its clocks again and closes only by a new agreement
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Fri 20 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
Fri 20 Nov 10:01      desk delivers offer
Fri 20 Nov 11:00      customer accepts
Fri 20 Nov 11:30      adviser Ann gives credit 5.00: Credit note 92.
Fri 20 Nov 12:00      adviser Ann closes as agreed
Mon 30 Nov 10:00      customer reopens: It happened again.
  owes: reopened to customer
Mon 30 Nov 10:05      adviser Ann closes as agreed
  refused: nothing-agreed
Mon 30 Nov 11:00      adviser Ann offers credit 5.00: Once more.
Mon 30 Nov 11:01      desk delivers offer
Mon 30 Nov 12:00      customer accepts
Mon 30 Nov 12:01      adviser Ann closes as agreed
  refused: redress-owed

expect
at Mon 30 Nov 09:59
  stage closed
  # Nobody was in touch by Tuesday 17; the offer on Friday was, late.
  update#1 kept_late due Tue 17 Nov 17:00
  update#2 discharged
at Mon 30 Nov 10:01
  stage investigating
  update#1 kept_late due Tue 17 Nov 17:00
  update#3 open due Mon 7 Dec 17:00 since Mon 30 Nov 10:00
  conclude#1 kept
  conclude#2 open due Mon 14 Dec 17:00 since Mon 30 Nov 10:00
  estimate Mon 14 Dec 2026
at Mon 30 Nov 12:02: put-right#2 open due Mon 7 Dec 17:00
