story: What is given before a new offer is accepted counts towards that offer, whatever was given before (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
Tue 10 Nov 10:01      desk delivers offer
Tue 10 Nov 12:00      customer accepts
Tue 10 Nov 12:30      adviser Ann gives credit 5.00: Note 1.
Tue 10 Nov 12:31      adviser Ann closes as agreed
Thu 12 Nov 10:00      customer reopens: It happened again.
Thu 12 Nov 10:30      adviser Ann gives credit 30.00: Note 2.
  refused: more-than-owed
Thu 12 Nov 11:00      adviser Ann offers credit 30.00: Once more.
Thu 12 Nov 11:01      desk delivers offer
Thu 12 Nov 11:30      adviser Ann gives credit 30.00: Note 2.
Thu 12 Nov 12:00      customer accepts
Thu 12 Nov 12:01      adviser Ann closes as agreed

expect
at Thu 12 Nov 12:02: stage closed
