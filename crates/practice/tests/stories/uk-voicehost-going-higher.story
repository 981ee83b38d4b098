story: The manager in two working days of our own, the managing director in forty-eight hours (VoiceHost)
code: voicehost-uk

Mon 19 Oct 2026 10:00  customer files by email
Tue 20 Oct 15:00       customer escalates by email: Customer services cannot help.
  owes: staff-escalated to support-manager
Fri 23 Oct 16:00       customer escalates by email: Nor can the manager.
  owes: staff-escalated to director
Sun 25 Oct 14:00       director Dora speaks to the customer by phone: This is how we put it right.

expect
# Wednesday 21, Thursday 22.
at Thu 22 Oct 16:59: review open due Thu 22 Oct 17:00
at Thu 22 Oct 17:01: review broken_owed due Thu 22 Oct 17:00
# Clocks go back on Sunday at 02:00: 48 hours after 16:00 it is 15:00.
at Sun 25 Oct 13:59: managing-director open due Sun 25 Oct 15:00
at Sun 25 Oct 14:01: managing-director kept due Sun 25 Oct 15:00
