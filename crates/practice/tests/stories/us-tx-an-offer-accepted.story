story: Who accepts an offer waits for no results (16 TAC 26.30)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Mon 23 Nov 10:00      adviser Ann offers apology: We are sorry.
Mon 23 Nov 10:01      desk delivers offer
Tue 24 Nov 10:00      customer accepts

expect
at Tue 24 Nov 10:01: us-tx-26-30/results discharged
