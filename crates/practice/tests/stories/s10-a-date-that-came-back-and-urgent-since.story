story: What comes after a bounce says nothing to the breach that it brought to light
code: justmobile-au

Mon 2 Mar 2026 10:00  customer files by web, answer by email
Tue 10 Mar 10:00      adviser Ann estimates Fri 27 Mar 2026: The carrier needs longer.
10:00                 desk delivers estimate
Wed 18 Mar 10:00      desk gets estimate back: mailbox unknown
Thu 19 Mar 10:00      adviser Ann marks it urgent: No phone at all.

expect
at Wed 18 Mar 10:01: propose broken_owed due Tue 17 Mar 00:00
at Thu 19 Mar 10:01: propose broken_owed due Tue 17 Mar 00:00
