story: A date that was told once it had passed is none: what was kept stays kept (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Mon 16 Nov 10:00      adviser Ann estimates Wed 18 Nov 2026: Sooner than we thought.
Thu 19 Nov 10:00      adviser Ann concludes upheld: The bill was wrong.
Thu 19 Nov 11:00      adviser Ann delivers outcome by letter
Fri 20 Nov 10:00      adviser Ann delivers estimate by letter

expect
at Thu 19 Nov 11:01: conclude kept due Tue 24 Nov 17:00
at Fri 20 Nov 10:01: conclude kept due Tue 24 Nov 17:00
