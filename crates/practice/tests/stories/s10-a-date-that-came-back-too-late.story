story: A new date whose message came back after it passed: the promise was broken by that date, and stays so (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 23 Nov 10:00      adviser Ann estimates Fri 27 Nov 2026: The carrier needs longer.
10:00                 desk delivers estimate
Mon 30 Nov 09:00      desk gets estimate back: mailbox unknown

expect
at Mon 30 Nov 09:01: conclude broken_owed due Fri 27 Nov 17:00
