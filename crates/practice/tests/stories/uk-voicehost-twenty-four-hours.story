story: Twenty-four hours run through the night in which the clocks go forward (VoiceHost)
code: voicehost-uk

Sat 28 Mar 2026 20:00  customer files by email
Sun 29 Mar 20:30       adviser Ann speaks to the customer by phone: We have it.

expect
# Clocks go forward on Sunday at 01:00: 24 hours after 20:00 it is 21:00.
at Sun 29 Mar 20:29: respond open due Sun 29 Mar 21:00
at Sun 29 Mar 20:31: respond kept due Sun 29 Mar 21:00
