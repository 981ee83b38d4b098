story: Neither acknowledged nor answered in time, over St Patrick's Day (Ireland)
code: example-ie

Mon 16 Mar 2026 10:00  customer files by email
Thu 19 Mar 09:00       desk delivers acknowledgement
Tue 31 Mar 10:00       adviser Ann concludes upheld: You are right.
Tue 31 Mar 10:01       desk delivers outcome

expect
# Tuesday 17 is St Patrick's Day: 18, 19 March.
at Mon 16 Mar 10:01: acknowledge open due Fri 20 Mar 00:00
at Thu 19 Mar 09:01: acknowledge kept due Fri 20 Mar 00:00
# 18, 19, 20, 23, 24, 25, 26, 27, 30, 31 March.
at Tue 31 Mar 10:02: answer kept due Wed 1 Apr 00:00
