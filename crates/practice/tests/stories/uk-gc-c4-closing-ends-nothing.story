story: Closing a complaint over the customer's head does not save the ADR letter (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00   customer files by web
Mon 13 Apr 10:00       support-manager Max concludes not-upheld: The bill is right.
Mon 13 Apr 10:01       desk delivers outcome
Tue 14 Apr 10:00       support-manager Max closes as final-answer: We have nothing to add.

expect
# Thursday 9 April is day 0; 21 days to 30 April, 21 of May: 42 days end with Thursday 21 May.
at Wed 20 May 12:00: adr-letter open due Fri 22 May 00:00
at Fri 22 May 00:01: adr-letter broken_owed
