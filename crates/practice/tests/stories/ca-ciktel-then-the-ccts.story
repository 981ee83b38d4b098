story: What the CCTS sends is reported on in its days, and nobody is pressed over it (CIK Telecom)
code: ciktel-ca

Mon 16 Nov 2026 09:00  customer files by email, category service-suspended
Mon 23 Nov 10:00       compliance Kim refers it to the scheme as 1234567
Mon 23 Nov 10:01       adviser Ann tries to do collect
  refused: locked

expect
# Monday 23 November is day 0, 30 November the 7th, 13 December the 20th.
at Mon 23 Nov 10:02: ca-ccts/report open due Mon 14 Dec 00:00
