story: What is written after close counts from the next morning (S7, S8, S9, S10)
code: jive-canada

# Mail comes at 9:14 in the evening, in Vancouver, which has not changed its clocks since March 2026 and stays seven
# hours behind UTC: that is 11:14 p.m. on Monday where the desk is, five hours behind UTC.
Mon 9 Nov 2026 21:14 America/Vancouver  customer files by email, zone America/Vancouver
Tue 10 Nov 00:20                        desk delivers acknowledgement

expect
# Four open hours from Tuesday 09:00. Ten business days after Tuesday: 12, 13, 16, 17, 18, 19, 20, 23, 24, 25.
at Tue 10 Nov 00:10: acknowledge open due Tue 10 Nov 13:00 since Mon 9 Nov 23:14
at Tue 10 Nov 00:21
  acknowledge kept due Tue 10 Nov 13:00
  conclude open due Wed 25 Nov 17:00
  estimate Wed 25 Nov 2026
