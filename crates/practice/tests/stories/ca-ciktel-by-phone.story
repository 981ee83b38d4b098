story: A caller is called back by a supervisor (CIK)
code: ciktel-ca

Fri 13 Nov 2026 10:00  adviser Ann files by phone, category billing-price, answer by phone: My bill is wrong.
Fri 13 Nov 10:05       adviser Ann acknowledges by phone
Fri 13 Nov 10:10       adviser Ann ends the contact
Fri 13 Nov 11:00       customer escalates by phone: I want a supervisor.

expect
# Monday 16: 1. Tuesday 17: 2. To the close.
at Fri 13 Nov 11:01
  call-back open due Tue 17 Nov 17:00
  tell open due Mon 16 Nov 17:00
at Tue 17 Nov 17:01: call-back broken_owed due Tue 17 Nov 17:00
