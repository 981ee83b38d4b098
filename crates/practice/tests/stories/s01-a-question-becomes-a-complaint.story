story: A question becomes a complaint, and its clocks count from the first receipt (S1)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, kind question, category billing-question: How is my bill worked out?
  owes: acknowledgement to customer
10:01                 desk delivers acknowledgement
Fri 13 Nov 12:00      customer makes it a complaint: That was no answer.
  owes: acknowledgement to customer

expect
# A question has no clocks.
at Thu 12 Nov 12:00
  no acknowledge
  no update
  no conclude
# From Monday 9 November, though it became a complaint on Friday. Wednesday 11 November is Remembrance Day.
# Five business days: 10, 12, 13, 16, 17. Ten: 18, 19, 20, 23, 24 as well.
# Four open hours after 10:00 are 14:00, and the message of 10:01 carried all that an acknowledgement must.
at Fri 13 Nov 12:01
  acknowledge kept due Mon 9 Nov 14:00 since Mon 9 Nov 10:00
  update#1 open due Tue 17 Nov 17:00 since Mon 9 Nov 10:00
  conclude open due Tue 24 Nov 17:00 since Mon 9 Nov 10:00
  estimate Tue 24 Nov 2026
