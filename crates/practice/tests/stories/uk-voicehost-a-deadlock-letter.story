story: A deadlock letter comes in three working days from asking, long before any weeks are over (VoiceHost)
code: voicehost-uk

Wed 1 Apr 2026 10:00  customer files by email
Thu 2 Apr 12:00       customer asks for a deadlock-letter
Thu 9 Apr 15:00       adviser Ann writes, tells deadlock-letter: We have not been able to agree.
Thu 9 Apr 15:01       desk delivers reply

expect
# Good Friday and Easter Monday do not count: Tuesday 7, Wednesday 8, Thursday 9 April.
at Thu 9 Apr 14:59: deadlock-letter open due Thu 9 Apr 17:00
at Thu 9 Apr 15:02: deadlock-letter kept due Thu 9 Apr 17:00
# The letter of the law is another one: 8 weeks for this complaint, 29 days to 30 April, 27 of May.
at Wed 27 May 12:00: adr-letter open due Thu 28 May 00:00
