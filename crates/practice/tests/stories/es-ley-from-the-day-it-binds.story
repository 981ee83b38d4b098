story: On 28 December 2026 a bill outside telecom is owed an answer in five days, whatever days they are (17.3)
code: example-es

Mon 28 Dec 2026 10:00  customer files by web, service other, category billing-charge: The alarm was charged twice.
Mon 28 Dec 10:30       adviser Ana writes, tells receipt: This is what you told us, and when.
Mon 28 Dec 10:31       desk delivers reply

expect
# 29, 30, 31 December, 1 January (a holiday), 2 January (a Saturday): to midnight.
at Mon 28 Dec 2026 10:32
  es-ley-10-2025/answer open due Sun 3 Jan 2027 00:00
  es-ley-10-2025/receipt kept due Tue 29 Dec 2026 10:00
  no es-telecom/answer
at Sun 3 Jan 2027 00:01: es-ley-10-2025/answer broken_owed due Sun 3 Jan 2027 00:00
