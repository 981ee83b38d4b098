story: An answer to the consumer alone is half of it as well
code: example-us-tx

Mon 16 Nov 2026 10:00  customer files by web, category billing-charge: A fee I do not know.
Fri 20 Nov 10:00       compliance Kim refers it to the scheme as 7654321
Mon 23 Nov 11:00       adviser Ann concludes not-upheld: It is the fee of the contract.
Mon 23 Nov 11:01       desk delivers outcome

expect
at Mon 21 Dec 2026 00:01: answer-fcc broken_owed due Mon 21 Dec 2026 00:00
