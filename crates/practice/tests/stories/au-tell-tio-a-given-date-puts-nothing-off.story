story: A later date for the proposal does not put the TIO off beyond thirty days (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Fri 13 Feb 10:00      adviser Ann estimates Fri 20 Feb 2026: The carrier needs longer.
Fri 13 Feb 10:01      desk delivers estimate

expect
at Fri 13 Feb 10:02: propose open due Fri 20 Feb 17:00
# Ten working days after Friday 20 February would be Friday 6 March; thirty days end on Wednesday 4 March (26 to the
# end of February, and 4).
at Sat 21 Feb 00:01
  propose broken_owed due Fri 20 Feb 17:00
  tell-tio open due Thu 5 Mar 00:00
