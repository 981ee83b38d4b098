story: What came on 27 December 2026 is not under Ley 10/2025; what came on the 28th is
code: example-es

# Sunday 27 December, the day before it binds.
Sun 27 Dec 2026 10:00  customer files by web, service other, category billing-charge: The alarm was charged twice.

expect
at Tue 12 Jan 2027 10:00
  no es-ley-10-2025/answer
  no es-ley-10-2025/receipt
