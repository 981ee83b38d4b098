story: A decision that nobody tells breaks the promise (VoIP8)
code: voip8-uk

Wed 23 Dec 2026 14:00  customer files by support-case
Thu 31 Dec 10:00       adviser Ann concludes not-upheld: The bill is right.

expect
# Friday 1 January is New Year's Day: Monday 4.
at Mon 4 Jan 2027 17:01: tell-outcome broken_owed due Mon 4 Jan 17:00
