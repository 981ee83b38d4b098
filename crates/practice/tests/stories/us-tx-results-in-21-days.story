story: The results come in twenty-one days, and a last day on a Saturday stays Saturday (16 TAC 26.30)
code: example-us-tx

Sat 14 Nov 2026 23:30  customer files by web
Fri 4 Dec 10:00        adviser Ann concludes not-upheld: The charge is right.
Fri 4 Dec 10:01        desk delivers outcome

expect
# Saturday 14 November is day 0 in Texas, where it is not yet Sunday; 21 and 28 November are 7 and 14, 5 December is 21.
at Sat 14 Nov 23:31: us-tx-26-30/results open due Sun 6 Dec 00:00
at Fri 4 Dec 10:02: us-tx-26-30/results kept due Sun 6 Dec 00:00
