story: What is urgent has two working days on either side of New Year's Day 2026 (Australia)
code: justmobile-au

Wed 31 Dec 2025 10:00  customer files by web
Wed 31 Dec 10:05       adviser Ann marks it urgent: priority assistance

expect
# Friday 2 (Thursday 1 is New Year's Day), Monday 5 January.
at Wed 31 Dec 2025 10:06
  propose open due Tue 6 Jan 2026 00:00
  urgent open due Tue 6 Jan 2026 00:00
at Tue 6 Jan 2026 00:01
  propose broken_owed due Tue 6 Jan 00:00
  urgent broken_owed due Tue 6 Jan 00:00
