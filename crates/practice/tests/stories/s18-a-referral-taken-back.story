story: A referral that was recorded on the wrong complaint is taken back: nothing is locked or owed over it any more (S18)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 09:00      compliance Kim takes back the referral: Not this one.
  refused: not-referred
Tue 10 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Tue 10 Nov 10:01      adviser Ann tries to do collect
  refused: locked
Wed 11 Nov 09:59      compliance Kim takes back the referral
  refused: missing
Wed 11 Nov 09:59      customer takes back the referral: It is not there.
  refused: not-the-customers
Wed 11 Nov 10:00      compliance Kim takes back the referral: 1234567 is about another complaint.
  owes: nothing
Wed 11 Nov 10:01      compliance Kim takes back the referral: 1234567 is about another complaint.
  refused: not-referred
Wed 11 Nov 10:02      compliance Kim records at the scheme reported-open
  refused: not-referred
Wed 11 Nov 10:03      adviser Ann tries to do collect
# It may be the right one of another case there.
Thu 12 Nov 10:00      compliance Kim refers it to the scheme as 7654321

expect
at Tue 10 Nov 10:02
  stage with-the-scheme
  ca-ccts/report#1 open due Tue 1 Dec 00:00
at Wed 11 Nov 10:04
  stage new
  ca-ccts/report#1 discharged
at Thu 12 Nov 10:01
  stage with-the-scheme
  ca-ccts/report#1 discharged
  ca-ccts/report#2 open due Thu 3 Dec 00:00
