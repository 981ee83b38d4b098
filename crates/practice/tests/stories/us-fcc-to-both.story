story: An answer to the FCC alone is half of it: the consumer gets one too (47 CFR 1.717)
code: example-us-tx

Mon 16 Nov 2026 10:00  customer files by web, category billing-charge: A fee I do not know.
Fri 20 Nov 10:00       compliance Kim refers it to the scheme as 7654321
Mon 14 Dec 10:00       compliance Kim records at the scheme reported-open
Mon 14 Dec 11:00       adviser Ann concludes not-upheld: It is the fee of the contract.
Sun 20 Dec 11:01       desk delivers outcome

expect
# 21 to 30 November: 10; 20 December is day 30, a Sunday. To midnight.
at Mon 14 Dec 10:01: answer-fcc open due Mon 21 Dec 2026 00:00
at Sun 20 Dec 11:02: answer-fcc kept due Mon 21 Dec 2026 00:00
