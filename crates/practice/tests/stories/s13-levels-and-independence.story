story: Each level answers in its own time, and never by someone who handled it below (S13, S14)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann speaks to the customer by phone: We will look into it.
Tue 10 Nov 10:00      customer escalates by web: I want someone senior.
  owes: escalation to customer, staff-escalated to support-manager
Tue 10 Nov 10:10      adviser Ann speaks to the customer by phone: Let me try.
  refused: handled-below
Tue 10 Nov 10:11      adviser Bob speaks to the customer by phone: Let me try.
  refused: not-your-level
# Promoted since, and still the one who handled it.
Tue 10 Nov 10:12      support-manager Ann takes it
  refused: handled-below
Tue 10 Nov 10:13      compliance Kim speaks to the customer by phone: Let me try.
  refused: not-your-role
Fri 13 Nov 16:00      support-manager Max speaks to the customer by phone: We will repair it on Monday.
# By post, and typed in the day after it came.
Mon 16 Nov 09:30      mailroom Pat escalates by letter: Still not repaired. (recorded Tue 17 Nov 10:00)
  owes: staff-escalated to director
Tue 17 Nov 11:00      support-manager Max speaks to the customer by phone: Once more.
  refused: handled-below
Thu 19 Nov 10:00      director Dee speaks to the customer by phone: It is repaired.
Thu 19 Nov 10:01      customer escalates by web: Higher!
  refused: top-level

expect
# Two business days after Tuesday 10: Thursday 12 and Friday 13.
at Tue 10 Nov 10:01
  level support-manager
  escalation open due Fri 13 Nov 17:00
at Fri 13 Nov 16:01: escalation kept due Fri 13 Nov 17:00
# Three business days after Monday 16, when the letter came: 17, 18, 19.
at Tue 17 Nov 10:01
  level director
  escalation#1 kept
  escalation#2 open due Thu 19 Nov 17:00 since Mon 16 Nov 09:30
at Thu 19 Nov 10:02: escalation#2 kept
