story: A request for someone senior is assessed in five working days (Australia)
code: justmobile-au

Thu 12 Feb 2026 10:00  customer files by web
Mon 16 Feb 10:00       customer escalates by web: Nobody helps me.
Mon 23 Feb 16:00       support-manager Max speaks to the customer by phone: I looked at all of it.

expect
# 17, 18, 19, 20, 23 February.
at Mon 16 Feb 10:01: assess-escalation open due Tue 24 Feb 00:00
at Mon 23 Feb 16:01: assess-escalation kept due Tue 24 Feb 00:00
