story: The provider reports to the CCTS in twenty days of the referral, on whatever day they end (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Fri 4 Dec 15:00       compliance Kim records at the scheme reported-open

expect
# Monday 16 November is day 0; 14 days to 30 November, 6 of December: the last is Sunday 6 December, and it stays Sunday.
at Mon 16 Nov 10:01: ca-ccts/report open due Mon 7 Dec 00:00
at Fri 4 Dec 15:01: ca-ccts/report kept due Mon 7 Dec 00:00
