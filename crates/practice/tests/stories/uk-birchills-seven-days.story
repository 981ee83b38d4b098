story: Seven days are days of the week, and end on a bank holiday if they must (Birchills)
code: birchills-uk

Mon 18 May 2026 10:00  customer files by support-case
Tue 19 May 12:00       desk delivers acknowledgement

expect
# "As soon as practical", of our own: Tuesday 19.
at Tue 19 May 11:59: acknowledge open due Tue 19 May 17:00
at Tue 19 May 12:01: acknowledge kept due Tue 19 May 17:00
# 19, 20, 21, 22, 23, 24, 25 May: the spring bank holiday, to midnight.
at Mon 25 May 23:59: answer open due Tue 26 May 00:00
at Tue 26 May 00:01: answer broken_owed due Tue 26 May 00:00
# Regular contact: 19, 20, 21, 22, 26 May.
at Tue 26 May 17:01: update broken_owed due Tue 26 May 17:00
