story: No word from a supervisor in ten days is a broken promise
code: example-us-tx

Mon 16 Nov 2026 10:00  customer files by web, category billing-charge: A fee I do not know.
Thu 19 Nov 10:00       customer escalates by web: I want a supervisor.

expect
at Sun 29 Nov 23:59: review open due Mon 30 Nov 2026 00:00
at Mon 30 Nov 00:01: review broken_owed due Mon 30 Nov 2026 00:00
