story: A call that ended without a number or a word of the document broke both
code: example-es

Tue 10 Nov 2026 10:00  adviser Ana files by phone, service internet, category billing-charge: A charge I do not know.
Tue 10 Nov 10:06       adviser Ana ends the contact

expect
at Tue 10 Nov 10:07
  es-telecom/reference broken_owed due Tue 10 Nov 10:06
  es-telecom/document broken_owed due Tue 10 Nov 10:06
