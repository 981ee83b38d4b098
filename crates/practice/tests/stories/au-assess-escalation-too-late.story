story: The adviser's word is not the answer of someone senior, and theirs came too late (Australia)
code: justmobile-au

Thu 12 Feb 2026 10:00  customer files by web
Mon 16 Feb 10:00       customer escalates by web: Nobody helps me.
Tue 24 Feb 10:00       support-manager Max speaks to the customer by phone: I looked at all of it.

expect
at Tue 24 Feb 00:01: assess-escalation broken_owed due Tue 24 Feb 00:00
at Tue 24 Feb 10:01: assess-escalation kept_late due Tue 24 Feb 00:00
