story: A final answer by word of mouth is none: nobody saw the ombudsman's notice in it (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Thu 28 May 16:00      adviser Ann concludes not-upheld: The charge is right.
Thu 28 May 16:05      adviser Ann tells the outcome by phone

expect
at Fri 29 May 00:01: answer broken_owed due Fri 29 May 00:00
