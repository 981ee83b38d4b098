story: The TIO is answered in ten working days, and what is in dispute is not collected meanwhile (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 16 Feb 10:00      adviser Ann refers it to the scheme as T1
Tue 17 Feb 10:00      adviser Ann tries to do collect
  refused: locked
Mon 2 Mar 16:00       adviser Ann records at the scheme reported-open
Mon 9 Mar 10:00       adviser Ann ends the referral, settled
Mon 9 Mar 10:05       adviser Ann tries to do collect

expect
# 17, 18, 19, 20, 23, 24, 25, 26, 27 February, 2 March.
at Mon 16 Feb 10:01: answer-tio open due Tue 3 Mar 00:00
at Mon 2 Mar 16:01: answer-tio kept due Tue 3 Mar 00:00
