story: An answer after a bank holiday is more than twenty-four hours late (VoiceHost)
code: voicehost-uk

Fri 1 May 2026 16:00  customer files by email

expect
# A working day would have been Tuesday 5; hours are not.
at Sat 2 May 16:01: respond broken_owed due Sat 2 May 16:00
