story: An objection is what the provider reports, and the end of the referral ends what was owed (CCTS)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Tue 24 Nov 10:00      compliance Kim records at the scheme objected
Fri 27 Nov 10:00      compliance Kim ends the referral
Mon 30 Nov 10:00      compliance Kim refers it to the scheme as 7654321
Tue 8 Dec 10:00       compliance Kim ends the referral, settled

expect
at Tue 24 Nov 10:01: ca-ccts/report#1 kept due Mon 7 Dec 00:00
# Monday 30 November is day 0: the last day is 20 December.
at Mon 30 Nov 10:01: ca-ccts/report#2 open due Mon 21 Dec 00:00
at Tue 8 Dec 10:01: ca-ccts/report#2 discharged
