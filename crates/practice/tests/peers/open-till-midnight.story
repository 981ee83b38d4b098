story: A desk that closes at midnight counts on the next morning
code: peers/till-midnight

# zammad#2497: 09:00 to 00:00 was taken for an opening that ends before it begins, and the counting never ended.
# 21:40:28 UTC is 13:40:28 in Los Angeles, eight hours behind.
Tue 5 Feb 2019 21:40:28 UTC  customer files by web
Tue 5 Feb 22:30              customer writes by web: Any news?
Thu 7 Feb 22:30              customer writes by web: Any news?

expect
# Two and eight hours after 13:40:28. Twenty: 10 h 19 min 32 s until midnight, 9 h 40 min 28 s from Wednesday 9:00.
at Tue 5 Feb 13:41
  update open due Tue 5 Feb 15:40:28
  acknowledge open due Tue 5 Feb 21:40:28
  conclude open due Wed 6 Feb 18:40:28
# An hour and a half until midnight, two and a half from nine: on Wednesday, and over the closed Friday on Saturday.
at Tue 5 Feb 22:31: reply#1 open due Wed 6 Feb 11:30
at Thu 7 Feb 22:31: reply#2 open due Sat 9 Feb 11:30
