story: A manager answers in three business days of the desk (the example in Ireland)
code: example-ie

Thu 30 Apr 2026 10:00  customer files by web
Fri 1 May 10:00        customer escalates by web: Nobody helps me.
Thu 7 May 16:00        support-manager Max speaks to the customer by phone: I looked at all of it.

expect
# Monday 4 May is a public holiday: 5, 6, 7 May, to close of the desk.
at Fri 1 May 10:01: escalation open due Thu 7 May 17:00
at Thu 7 May 16:01: escalation kept due Thu 7 May 17:00
