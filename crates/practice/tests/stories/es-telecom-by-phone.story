story: Who phones has the number, and is told of the document, before the call ends (RD 899/2009, 26)
code: example-es

Tue 10 Nov 2026 10:00  adviser Ana files by phone, service internet, category billing-charge: A charge I do not know.
Tue 10 Nov 10:04       adviser Ana acknowledges by phone
Tue 10 Nov 10:05       adviser Ana speaks to the customer by phone, no news, tells right-to-a-document: You can have it in writing.
Tue 10 Nov 10:06       adviser Ana ends the contact

expect
at Tue 10 Nov 10:07
  es-telecom/reference kept
  es-telecom/document kept
  no es-ley-10-2025/person
