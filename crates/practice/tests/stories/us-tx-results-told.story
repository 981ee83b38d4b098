story: Results that were told on the last day were told in time
code: example-us-tx

Fri 11 Dec 2026 10:00  customer files by web, category billing-charge: A fee I do not know.
Fri 1 Jan 2027 23:00   adviser Ann concludes not-upheld: It is the fee of the contract.
Fri 1 Jan 23:59        desk delivers outcome

expect
at Sat 2 Jan 2027 00:01: results kept due Sat 2 Jan 2027 00:00
