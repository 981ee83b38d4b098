story: The customer is told of the CCTS at each level, and what the CCTS sends is reported on (KOS)
code: kos-ca

Mon 16 Nov 2026 10:00  customer files by web
Mon 16 Nov 11:00       adviser Ann speaks to the customer by phone: That is how it is.
Mon 16 Nov 12:00       customer escalates by web: It is not.
Wed 18 Nov 10:00       support-manager Max declares deadlock: We see it differently.
Wed 18 Nov 10:01       desk delivers scheme
Mon 23 Nov 10:00       compliance Kim refers it to the scheme as 1234567
Mon 23 Nov 10:01       adviser Ann tries to do ask-to-withdraw
  refused: locked

expect
# One business day after Monday 16 is Tuesday 17.
at Mon 16 Nov 12:01: ca-ccts/tell open due Tue 17 Nov 17:00
at Tue 17 Nov 17:01: ca-ccts/tell broken_owed
at Wed 18 Nov 10:02: ca-ccts/tell#1 kept_late
# Monday 23 November is day 0, 30 November the 7th, 13 December the 20th.
at Mon 23 Nov 10:02: ca-ccts/report open due Mon 14 Dec 00:00
