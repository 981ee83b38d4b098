story: What is urgent is not kept by a proposal alone (Australia)
code: justmobile-au

Fri 13 Feb 2026 10:00  customer files by web
Fri 13 Feb 10:05       adviser Ann marks it urgent: the service was cut off wrongly
Mon 16 Feb 10:00       adviser Ann offers credit 20.00: We take the fee off.
Mon 16 Feb 10:01       desk delivers offer
Mon 16 Feb 11:00       customer accepts
Wed 18 Feb 09:00       adviser Ann gives credit 20.00: bill 17

expect
at Wed 18 Feb 00:01
  propose kept due Wed 18 Feb 00:00
  urgent broken_owed due Wed 18 Feb 00:00
at Wed 18 Feb 09:01: urgent kept_late due Wed 18 Feb 00:00
