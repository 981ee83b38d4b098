story: A supervisor reviews it within ten days, and tells of the Commission (16 TAC 26.30)
code: example-us-tx

Mon 16 Nov 2026 10:00  customer files by web, category billing-charge: A fee I do not know.
Tue 17 Nov 10:00       adviser Ann concludes not-upheld: It is the fee of the contract.
Tue 17 Nov 10:01       desk delivers outcome
Thu 19 Nov 10:00       customer escalates by web: That is not in my contract.
# Without the Commission it is half of what is owed.
Mon 23 Nov 10:00       support-manager Max speaks to the customer by phone: I looked at it, and it is right.
Sun 29 Nov 10:00       support-manager Max tells of the scheme by phone

expect
# 20 November is day 1; Thanksgiving, 26, counts; Sunday 29 is day 10. To midnight.
at Mon 23 Nov 10:01: review open due Mon 30 Nov 2026 00:00
at Sun 29 Nov 10:01: review kept due Mon 30 Nov 2026 00:00
