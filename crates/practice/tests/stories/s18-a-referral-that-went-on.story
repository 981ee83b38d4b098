story: A referral on which something happened at the scheme is history, and not taken back (S18)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Thu 12 Nov 10:00      compliance Kim records at the scheme objected
Thu 12 Nov 10:01      compliance Kim takes back the referral: 1234567 is about another complaint.
  refused: scheme-went-on
Mon 16 Nov 10:00      compliance Kim ends the referral
Mon 16 Nov 10:01      compliance Kim takes back the referral: 1234567 is about another complaint.
  refused: scheme-went-on
# Only the last one: what stood before it stands again.
Tue 17 Nov 10:00      compliance Kim refers it to the scheme as 7654321
Tue 17 Nov 10:01      compliance Kim takes back the referral: A slip.
Tue 17 Nov 10:02      compliance Kim takes back the referral: A slip.
  refused: scheme-went-on
Tue 17 Nov 10:03      compliance Kim records at the scheme found
  refused: not-referred

expect
at Thu 12 Nov 10:02: stage with-the-scheme
at Tue 17 Nov 10:00: stage with-the-scheme
at Tue 17 Nov 10:04
  stage new
  ca-ccts/report#1 kept
  ca-ccts/report#2 discharged
