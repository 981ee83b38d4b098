story: While the CCTS has the complaint nobody is pressed over it, nor asked for the money it is about (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, category billing-price: I was billed twice.
Mon 9 Nov 10:05       adviser Ann tries to do collect
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Mon 16 Nov 10:01      adviser Ann tries to do collect
  refused: locked
Mon 16 Nov 10:02      adviser Ann tries to do suspend-service
  refused: locked
Mon 16 Nov 10:03      adviser Ann tries to do charge-fee
  refused: locked
Mon 16 Nov 10:04      adviser Ann tries to do threaten-legal-action
  refused: locked
Mon 16 Nov 10:05      adviser Ann tries to do ask-to-withdraw
  refused: locked
Tue 1 Dec 10:00       compliance Kim ends the referral, settled
Tue 1 Dec 10:01       adviser Ann tries to do collect
Tue 1 Dec 10:02       adviser Ann tries to do suspend-service

expect
at Mon 16 Nov 10:06: stage with-the-scheme
