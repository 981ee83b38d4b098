story: Post takes longer to acknowledge than anything else (RingCentral)
code: ringcentral-uk

Thu 2 Apr 2026 16:00  mailroom Pat files by letter, answer by letter: The line is dead.

expect
# Tuesday 7, Wednesday 8 April.
at Tue 7 Apr 17:01: acknowledge open due Wed 8 Apr 17:00
at Wed 8 Apr 17:01: acknowledge broken_owed due Wed 8 Apr 17:00
