story: Whoever's complaint is not dealt with is told so (VoIP8)
code: voip8-uk

Wed 23 Dec 2026 14:00  customer files by support-case
Wed 30 Dec 10:00       adviser Ann concludes out-of-scope: This is made to harass our staff, and we do not deal with it.
Thu 31 Dec 10:00       desk delivers outcome

expect
at Thu 31 Dec 09:59: tell-outcome open due Thu 31 Dec 17:00
at Thu 31 Dec 10:01: tell-outcome kept due Thu 31 Dec 17:00
# The letter about the scheme is owed all the same: 8 days to 31 December, 31 of January, 3 of February.
at Tue 2 Feb 2027 12:00: adr-letter open due Thu 4 Feb 00:00
