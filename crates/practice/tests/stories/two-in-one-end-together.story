story: What ends the earlier of two that are handled together ends both, each by its own dates
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Tue 10 Nov 10:00      customer files by web, name María Pérez
Tue 10 Nov 10:10      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:11      at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:15      adviser Ann handles it with the other
# Four business hours after Tuesday 10:00 nobody had acknowledged this one: broken, whatever is done at the other.
Tue 10 Nov 15:00      at the other: adviser Ann acknowledges by phone
Thu 12 Nov 10:00      at the other: adviser Ann offers credit 20.00: For both.
Thu 12 Nov 10:01      at the other: desk delivers offer
Thu 12 Nov 11:00      at the other: customer accepts
Thu 12 Nov 11:30      at the other: adviser Ann gives credit 20.00: Credit note 7.
Thu 12 Nov 12:00      at the other: adviser Ann closes as agreed: Done.
  owes: closing to customer
Fri 13 Nov 10:00      at the other: customer reopens: It rings no more.

expect
at Tue 10 Nov 15:01
  acknowledge kept_late due Tue 10 Nov 14:00
at Thu 12 Nov 12:01
  stage closed
  acknowledge kept_late due Tue 10 Nov 14:00
at Fri 13 Nov 10:01
  stage investigating
