story: A question that becomes a complaint after its dates have passed was broken then, and gets a date we can keep (S1)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, kind question, answer by phone
Mon 30 Nov 10:00      adviser Ann makes it a complaint: The customer calls and is angry.

expect
# Nobody acknowledged the letter by Tuesday 10 November, or called by Tuesday 17 November.
# The second turn of keeping in touch: 18, 19, 20, 23, 24. The third: 25, 26, 27, 30, 1 December.
# Conclude was due on Tuesday 24 November. The date that the customer is given is ten business days from today:
# 1, 2, 3, 4, 7, 8, 9, 10, 11, 14 December.
at Mon 30 Nov 10:01
  acknowledge broken_owed due Tue 10 Nov 17:00
  update#1 broken due Tue 17 Nov 17:00
  update#2 broken_owed due Tue 24 Nov 17:00
  update#3 open due Tue 1 Dec 17:00
  conclude broken_owed due Tue 24 Nov 17:00
  estimate Mon 14 Dec 2026
