story: An objection is one of the three things that may be reported; what the scheme closes is owed no report
code: jive-canada

Mon 16 Nov 2026 10:00  customer files by web
Mon 23 Nov 10:00       compliance Kim refers it to the scheme as 1234567
Wed 2 Dec 10:00        compliance Kim records at the scheme objected
Mon 7 Dec 10:00        compliance Kim ends the referral
Mon 14 Dec 10:00       compliance Kim refers it to the scheme as 7654321
Fri 18 Dec 10:00       compliance Kim ends the referral

expect
# 24 to 30 November: 7. 1 to 13 December: 20. To midnight after Sunday 13.
at Mon 23 Nov 10:01: report open due Mon 14 Dec 2026 00:00
at Wed 2 Dec 10:01: report kept
at Fri 18 Dec 10:01: report#2 discharged
