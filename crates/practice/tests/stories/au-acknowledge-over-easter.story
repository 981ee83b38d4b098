story: Easter is not counted, and an acknowledgement after it came too late (Australia)
code: justmobile-au

Thu 2 Apr 2026 10:00  customer files by email
Thu 9 Apr 09:00       desk delivers acknowledgement

expect
# Good Friday 3, the weekend and Easter Monday 6 are not counted: 7, 8 April.
at Thu 9 Apr 00:00: acknowledge open due Thu 9 Apr 00:00
at Thu 9 Apr 00:01: acknowledge broken_owed due Thu 9 Apr 00:00
at Thu 9 Apr 09:01: acknowledge kept_late due Thu 9 Apr 00:00
