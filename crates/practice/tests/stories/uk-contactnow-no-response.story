story: A first response on the second working day is late, and so is silence after it (ContactNow)
code: contactnow-uk

Thu 9 Apr 2026 10:00  customer files by email
Mon 13 Apr 10:00      support-manager Max speaks to the customer by phone: I am sorry to be late.

expect
# Friday 10 April.
at Fri 10 Apr 17:01: first-response broken_owed due Fri 10 Apr 17:00
at Mon 13 Apr 10:01
  first-response kept_late due Fri 10 Apr 17:00
# 10, 13, 14, 15, 16 April; then 14, 15, 16, 17, 20.
  update#1 kept due Thu 16 Apr 17:00
  update#2 open due Mon 20 Apr 17:00
at Mon 20 Apr 17:01: update#2 broken_owed due Mon 20 Apr 17:00
