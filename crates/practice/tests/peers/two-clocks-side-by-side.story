story: A shorter promise moves no longer one, and what keeps one keeps no other
code: peers/nine-to-five

# zammad#5177: where contact was promised sooner than the first answer, the deadline of the first answer was gone.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann speaks to the customer by phone: We have it.
Tue 10 Nov 09:30      adviser Ann acknowledges by phone

expect
# Two open hours: 12:00. Eight: seven until close on Monday, one on Tuesday.
at Mon 9 Nov 10:01
  update#1 open due Mon 9 Nov 12:00
  acknowledge open due Tue 10 Nov 10:00
# Two open hours after the call at 11:00.
at Mon 9 Nov 11:01
  update#1 kept due Mon 9 Nov 12:00
  update#2 open due Mon 9 Nov 13:00
  acknowledge open due Tue 10 Nov 10:00
at Mon 9 Nov 14:00
  update#2 broken_owed due Mon 9 Nov 13:00
  acknowledge open due Tue 10 Nov 10:00
at Tue 10 Nov 09:31: acknowledge kept due Tue 10 Nov 10:00
