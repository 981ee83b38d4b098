story: An outcome with nothing in it to be done owes nothing more (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes not-upheld: The charge is right, and why.
Thu 12 Nov 10:01      desk delivers outcome
Thu 12 Nov 10:02      adviser Ann closes as final-answer

expect
at Thu 12 Nov 10:01: no put-right
at Thu 12 Nov 10:03: stage closed
