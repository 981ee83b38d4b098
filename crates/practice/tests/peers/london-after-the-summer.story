story: Hours that were set in summer are the same hours in winter
code: peers/london

# grafana/oncall#3261: a schedule set in summer began an hour early when summer time was over.
# In London it ended on Sunday 25 October 2026.
Fri 23 Oct 2026 16:30  customer files by web

expect
# One hour on Friday until 17:30, one on Monday from 8:30, which is then 8:30 UTC; eight: seven of them on Monday.
at Fri 23 Oct 16:31
  update open due Mon 26 Oct 09:30
  acknowledge open due Mon 26 Oct 15:30
at Fri 23 Oct 15:31 UTC: update open due Mon 26 Oct 09:30 UTC
