story: A manager who answers after close on the third day is late (the example in Ireland)
code: example-ie

Thu 30 Apr 2026 10:00  customer files by web
Fri 1 May 10:00        customer escalates by web: Nobody helps me.
Thu 7 May 17:30        support-manager Max speaks to the customer by phone: I looked at all of it.

expect
at Thu 7 May 17:01: escalation broken_owed due Thu 7 May 17:00
at Thu 7 May 17:31: escalation kept_late due Thu 7 May 17:00
