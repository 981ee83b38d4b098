story: While the CCTS has the complaint nothing is collected, cut off, charged, threatened, or asked to be withdrawn
code: jive-canada

Mon 16 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:01       adviser Ann tries to do collect
Mon 23 Nov 10:00       compliance Kim refers it to the scheme as 1234567
Mon 23 Nov 10:01       adviser Ann tries to do collect
  refused: locked
Mon 23 Nov 10:02       adviser Ann tries to do suspend-service
  refused: locked
Mon 23 Nov 10:03       adviser Ann tries to do charge-fee
  refused: locked
Mon 23 Nov 10:04       adviser Ann tries to do threaten-legal-action
  refused: locked
Mon 23 Nov 10:05       adviser Ann tries to do ask-to-withdraw
  refused: locked
Mon 30 Nov 10:00       compliance Kim records at the scheme reported-settled
Mon 30 Nov 10:01       adviser Ann tries to do collect
  refused: locked
Mon 7 Dec 10:00        compliance Kim ends the referral, settled
Mon 7 Dec 10:01        adviser Ann tries to do collect

expect
at Mon 30 Nov 10:02: report kept
