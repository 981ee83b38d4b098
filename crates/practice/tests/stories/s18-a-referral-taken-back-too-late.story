story: What was broken before a referral is taken back stays broken, and what comes later is not of it (S18)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 16 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Mon 7 Dec 00:01       desk notices breaches
Mon 7 Dec 10:00       compliance Kim takes back the referral: 1234567 is about another complaint.
Tue 8 Dec 10:00       compliance Kim refers it to the scheme as 7654321
Wed 9 Dec 10:00       compliance Kim records at the scheme reported-settled

expect
at Mon 7 Dec 00:02: ca-ccts/report broken_owed due Mon 7 Dec 00:00
at Mon 7 Dec 10:01: ca-ccts/report broken due Mon 7 Dec 00:00
at Wed 9 Dec 10:01
  ca-ccts/report#1 broken due Mon 7 Dec 00:00
  ca-ccts/report#2 kept
