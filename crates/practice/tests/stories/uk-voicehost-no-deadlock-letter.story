story: Who asked for a deadlock letter and got none is sent the scheme's notice at once (VoiceHost)
code: voicehost-uk

Wed 1 Apr 2026 10:00  customer files by email
Thu 2 Apr 12:00       customer asks for a deadlock-letter
Fri 10 Apr 09:00      desk notices breaches
Fri 10 Apr 09:01      desk delivers scheme

expect
at Thu 9 Apr 17:01: deadlock-letter broken_owed due Thu 9 Apr 17:00
at Fri 10 Apr 09:02: deadlock-letter kept_late due Thu 9 Apr 17:00
