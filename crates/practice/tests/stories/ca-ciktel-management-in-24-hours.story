story: The senior management answers in twenty-four hours of the clock (CIK Telecom)
code: ciktel-ca

Fri 13 Nov 2026 09:00  customer files by email
Fri 13 Nov 10:00       customer escalates by email: Let me speak to someone else.
Fri 13 Nov 12:00       support-manager Max speaks to the customer by phone: We can do no more.
Fri 13 Nov 18:30       customer escalates by email: I want the management.
Sat 14 Nov 19:00       director Dee speaks to the customer by phone: I will see to it.

expect
# Friday 18:30 and 24 hours: Saturday 18:30, weekend or not.
at Fri 13 Nov 18:31
  level management
  management open due Sat 14 Nov 18:30
at Sat 14 Nov 18:31: management broken_owed
at Sat 14 Nov 19:01: management kept_late
