story: News every five business days of the desk; Labour Day in New South Wales is none (JUSTmobile)
code: justmobile-au

Wed 30 Sep 2026 10:00  customer files by web
Thu 8 Oct 10:00        adviser Ann speaks to the customer by phone: The carrier has answered.

expect
# 1, 2, 6 (Monday 5 October is Labour Day), 7, 8 October.
at Thu 8 Oct 09:59: update open due Thu 8 Oct 17:00
at Thu 8 Oct 10:01
  update#1 kept due Thu 8 Oct 17:00
  # 9, 12, 13, 14, 15 October.
  update#2 open due Thu 15 Oct 17:00
at Thu 15 Oct 17:01: update#2 broken_owed due Thu 15 Oct 17:00
