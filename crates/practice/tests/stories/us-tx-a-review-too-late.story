story: A review after the tenth day is late; whoever is not told of the commission is told when the desk notices (16 TAC 26.30)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann speaks to the customer by phone: I see no fault.
Mon 9 Nov 12:00       customer escalates by email: I want a review.
Fri 20 Nov 10:00      support-manager Max speaks to the customer by phone: I see none either.
Tue 24 Nov 00:01      desk notices breaches
  owes: scheme to customer
Tue 24 Nov 00:02      desk delivers scheme

expect
# Monday 9 is day 0, Thursday 19 the tenth.
at Thu 19 Nov 23:59: us-tx-26-30/review open due Fri 20 Nov 00:00
at Fri 20 Nov 10:01: us-tx-26-30/review kept_late
# One business day after Friday 20 is Monday 23.
at Fri 20 Nov 10:01: us-tx-26-30/regulator open due Tue 24 Nov 00:00
at Tue 24 Nov 00:03: us-tx-26-30/regulator kept_late
