story: What is urgent is proposed and done in two working days (Australia)
code: justmobile-au

Fri 13 Feb 2026 10:00  customer files by web
Fri 13 Feb 10:05       adviser Ann marks it urgent: financial hardship
Mon 16 Feb 10:00       adviser Ann offers credit 20.00: We take the fee off.
Mon 16 Feb 10:01       desk delivers offer
Mon 16 Feb 11:00       customer accepts
Tue 17 Feb 16:00       adviser Ann gives credit 20.00: bill 17

expect
# Monday 16, Tuesday 17 February.
at Fri 13 Feb 10:06
  propose open due Wed 18 Feb 00:00
  urgent open due Wed 18 Feb 00:00
at Mon 16 Feb 11:01
  propose kept due Wed 18 Feb 00:00
  urgent open due Wed 18 Feb 00:00
at Tue 17 Feb 16:01: urgent kept due Wed 18 Feb 00:00
