story: Management answers within twenty-four hours, and is asked by mail (CIK)
code: ciktel-ca

Tue 10 Nov 2026 10:00  customer files by web, category billing-price: My bill is wrong.
Tue 10 Nov 11:00       customer escalates by email: I want a supervisor.
# Hours run through Remembrance Day.
Tue 10 Nov 18:00       customer escalates by email: I want management.

expect
at Tue 10 Nov 18:01: management open due Wed 11 Nov 18:00
at Wed 11 Nov 18:01: management broken_owed due Wed 11 Nov 18:00
