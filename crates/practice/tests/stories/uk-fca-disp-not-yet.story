story: A letter that says not yet keeps the promise of an answer in 8 weeks, and no other news does (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Mon 18 May 10:00      adviser Ann writes: We are still looking for the contract.
Mon 18 May 10:01      desk delivers reply
Wed 27 May 10:00      adviser Ann writes, tells not-yet: Our answer is not ready, because the archive has the contract. You may go to the ombudsman already.
Wed 27 May 10:01      desk delivers reply

expect
at Mon 18 May 10:02: answer open due Fri 29 May 00:00
at Wed 27 May 10:02: answer kept due Fri 29 May 00:00
