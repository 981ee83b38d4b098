story: An aim that was missed is counted like any promise (Dial9)
code: dial9-uk

Thu 30 Apr 2026 11:00  customer files by email
Mon 11 May 10:00       adviser Ann offers credit 5.00: For the trouble.
Mon 11 May 10:01       desk delivers offer

expect
at Fri 8 May 17:01
  resolve broken_owed due Fri 8 May 17:00
  update broken_owed due Fri 8 May 17:00
at Mon 11 May 10:02: resolve kept_late due Fri 8 May 17:00
