story: Results after the twenty-first day are late, and an offer that was not accepted is no result (16 TAC 26.30)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Mon 23 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
Mon 23 Nov 10:01      desk delivers offer
Tue 24 Nov 10:00      customer refuses: Not enough.
Tue 1 Dec 10:00       adviser Ann concludes not-upheld: The charge is right.
Tue 1 Dec 10:01       desk delivers outcome

expect
# Monday 9 November is day 0, Monday 30 November the 21st.
at Mon 30 Nov 23:59: us-tx-26-30/results open due Tue 1 Dec 00:00
at Tue 1 Dec 00:01: us-tx-26-30/results broken_owed
at Tue 1 Dec 10:02: us-tx-26-30/results kept_late
