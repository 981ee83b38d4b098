story: The final answer carries the ombudsman's notice (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Thu 28 May 16:00      adviser Ann concludes not-upheld: The charge is right.
Thu 28 May 16:01      desk delivers outcome

expect
at Thu 28 May 16:02: answer kept due Fri 29 May 00:00
