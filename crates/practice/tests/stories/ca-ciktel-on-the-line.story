story: A supervisor on the line, or a reference number before the call ends (CIK Telecom)
code: ciktel-ca

Mon 16 Nov 2026 20:00  customer files by phone
Mon 16 Nov 20:05       customer escalates by phone: Let me speak to someone else.
Mon 16 Nov 20:10       desk delivers escalation
Mon 16 Nov 20:12       desk delivers acknowledgement
Tue 17 Nov 16:00       support-manager Max speaks to the customer by phone: Here I am.

expect
at Mon 16 Nov 20:06
  level supervisor
  reference open
at Mon 16 Nov 20:11: reference kept
# Monday after closing counts as Tuesday 17: one business day is Wednesday 18.
at Mon 16 Nov 20:12: call-back open due Wed 18 Nov 17:00
at Tue 17 Nov 16:01: call-back kept
