story: What comes after the day is late (Ireland)
code: example-ie

Fri 8 May 2026 10:00  customer files by web
Wed 13 May 09:00      desk delivers acknowledgement
Mon 25 May 09:00      adviser Ann concludes upheld: You are right.
Mon 25 May 09:01      desk delivers outcome

expect
# Monday 11, Tuesday 12 May.
at Wed 13 May 00:01: acknowledge broken_owed due Wed 13 May 00:00
at Wed 13 May 09:01: acknowledge kept_late due Wed 13 May 00:00
# 11, 12, 13, 14, 15, 18, 19, 20, 21, 22 May.
at Sat 23 May 00:01: answer broken_owed due Sat 23 May 00:00
at Mon 25 May 09:02: answer kept_late due Sat 23 May 00:00
