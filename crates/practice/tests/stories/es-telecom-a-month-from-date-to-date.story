story: In telecom an answer takes a month at most, from date to date (RD 899/2009, 27)
code: example-es

# Before 28 December 2026: only telecom law.
Tue 10 Nov 2026 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 10 Nov 10:05       desk delivers acknowledgement

expect
# 10 November to 10 December: the month ends at midnight after 10 December.
at Tue 10 Nov 10:06
  es-telecom/answer open due Fri 11 Dec 2026 00:00
  es-telecom/reference kept due Thu 12 Nov 00:00
  no es-ley-10-2025/answer
  no es-ley-10-2025/receipt
  no es-telecom/document
at Fri 11 Dec 2026 00:01: es-telecom/answer broken_owed due Fri 11 Dec 2026 00:00
