story: Silence after a refusal breaks the new date (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Thu 12 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
# They answered before the letter with the offer had left; it leaves afterwards and answers nothing.
Fri 13 Nov 12:00      adviser Ann records refusal by call: Not enough, she says
Fri 13 Nov 12:05      adviser Ann delivers offer by letter
Tue 1 Dec 10:00       customer escalates by letter
Wed 2 Dec 10:00       support-manager Max concludes upheld: You are right.
Wed 2 Dec 10:05       support-manager Max delivers outcome by letter

expect
at Fri 13 Nov 12:06
  conclude#1 kept due Tue 24 Nov 17:00
  conclude#2 open due Fri 27 Nov 17:00
at Fri 27 Nov 17:01: conclude#2 broken_owed due Fri 27 Nov 17:00
# Going further neither excuses it nor begins it again; the answer there keeps it, late.
at Tue 1 Dec 10:01
  conclude#2 broken_owed due Fri 27 Nov 17:00
  escalation open due Thu 3 Dec 17:00
at Wed 2 Dec 10:06
  conclude#2 kept_late due Fri 27 Nov 17:00
  escalation kept
