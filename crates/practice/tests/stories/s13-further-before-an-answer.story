story: Who goes further before the lower level answered is answered there (S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann offers credit 5.00: For the trouble.
Mon 9 Nov 11:01       desk delivers offer
Tue 10 Nov 10:00      customer escalates by web: Not enough.
Thu 12 Nov 10:00      customer escalates by web: Nobody calls. To the director!
# The offer from below binds nobody here.
Mon 16 Nov 10:00      director Dee offers credit 50.00: With our apologies.
Mon 16 Nov 10:01      desk delivers offer

expect
at Tue 10 Nov 10:01: escalation open due Fri 13 Nov 17:00
# Three business days after Thursday 12: 13, 16, 17.
at Mon 16 Nov 10:02
  escalation#1 discharged due Fri 13 Nov 17:00
  escalation#2 kept due Tue 17 Nov 17:00
  stage offered
