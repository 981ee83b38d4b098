story: A senior member answers in at most two business days, a manager in three (KOS)
code: kos-ca

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann speaks to the customer by phone: We restarted your line.
Tue 10 Nov 10:00      customer escalates by web: It is down again.
Fri 13 Nov 16:00      support-manager Max speaks to the customer by phone: Someone comes on Monday.
Mon 16 Nov 10:00      customer escalates by phone: Nobody came.
Fri 20 Nov 10:00      director Dee speaks to the customer by phone: I am on my way.

expect
# The team's own target: two business days after Monday 9: Tuesday 10 and Thursday 12, for Wednesday 11 is Remembrance Day.
at Mon 9 Nov 10:01: answer open due Thu 12 Nov 17:00
at Mon 9 Nov 11:01: answer kept
# The upper end of "1 to 2": after Tuesday 10, Thursday 12 is one, Friday 13 is two.
at Tue 10 Nov 10:01
  level senior-member
  escalation open due Fri 13 Nov 17:00
at Fri 13 Nov 16:01: escalation kept
# Three after Monday 16: 17, 18, 19.
at Mon 16 Nov 10:01
  level manager
  escalation#2 open due Thu 19 Nov 17:00
at Thu 19 Nov 17:01: escalation#2 broken_owed
at Fri 20 Nov 10:01: escalation#2 kept_late
