story: Forty-eight hours without the managing director are a missed aim (VoiceHost)
code: voicehost-uk

Mon 12 Oct 2026 10:00  customer files by email
Mon 12 Oct 11:00       customer escalates by email: Customer services cannot help.
Mon 12 Oct 12:00       customer escalates by email: Nor can the manager.

expect
at Wed 14 Oct 12:01
  managing-director broken_owed due Wed 14 Oct 12:00
  review discharged due Wed 14 Oct 17:00
