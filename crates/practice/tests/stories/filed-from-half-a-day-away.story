story: Whoever files from far away is owed the same instants, and nothing is late as it comes in
code: jive-canada

# erpnext#38745, glpi#15429: a wall clock read in another zone made tickets late as they were made.
# India is five and a half hours ahead of UTC, the desk five hours behind: 20:30 there is 10:00 here.
Mon 9 Nov 2026 20:30 Asia/Kolkata     customer files by web, zone Asia/Kolkata
Mon 9 Nov 20:30:05 Asia/Kolkata       desk notices breaches
  owes: nothing

expect
# Four open hours after 10:00 here, which is half past midnight there.
at Mon 9 Nov 20:31 Asia/Kolkata: acknowledge open due Mon 9 Nov 14:00 since Mon 9 Nov 10:00
at Tue 10 Nov 00:30 Asia/Kolkata: acknowledge open due Tue 10 Nov 00:30 Asia/Kolkata
at Tue 10 Nov 00:31 Asia/Kolkata: acknowledge broken_owed
# Ten business days after Monday 9 November, without Wednesday 11: 10, 12, 13, 16, 17, 18, 19, 20, 23, 24.
at Mon 9 Nov 20:31 Asia/Kolkata: conclude open due Tue 24 Nov 17:00
