story: A new date whose message came back never reached anybody: the old one stands (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 23 Nov 10:00      adviser Ann estimates Fri 4 Dec 2026: The carrier needs longer.
10:00                 desk delivers estimate
Thu 26 Nov 09:00      desk gets estimate back: mailbox unknown

expect
at Wed 25 Nov 10:00: conclude open due Fri 4 Dec 17:00
at Thu 26 Nov 09:00: conclude broken_owed due Tue 24 Nov 17:00
