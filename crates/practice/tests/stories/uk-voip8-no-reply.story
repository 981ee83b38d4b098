story: A letter without a reply is a missed aim; a call never had that promise (VoIP8)
code: voip8-uk

Wed 8 Apr 2026 14:00  mailroom Pat files by letter: The line is dead.

expect
# Thursday 9, Friday 10 April.
at Fri 10 Apr 17:01: reply broken_owed due Fri 10 Apr 17:00
