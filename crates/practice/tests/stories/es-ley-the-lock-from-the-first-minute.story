story: Who complains in the first minute of 28 December 2026 keeps the alarm until the answer (Ley 10/2025, 4.4, 18.2)
code: example-es

Mon 28 Dec 2026 00:00  customer files by web, service other, category billing-charge: The alarm was charged twice.
Mon 28 Dec 10:00       adviser Ana tries to do suspend-service
  refused: locked
Mon 28 Dec 10:01       adviser Ana tries to do survey
  refused: locked
# A decision that has not reached the customer is no answer (4.4: until it is communicated).
Tue 29 Dec 10:00       adviser Ana concludes not-upheld: The charge is for two alarms.
Tue 29 Dec 10:01       adviser Ana tries to do suspend-service
  refused: locked
Tue 29 Dec 10:02       desk delivers outcome
Tue 29 Dec 10:03       adviser Ana tries to do suspend-service
Tue 29 Dec 10:04       adviser Ana tries to do survey

expect
# Five days, whatever days they are: 29, 30, 31 December, 1 and 2 January.
at Tue 29 Dec 10:05: es-ley-10-2025/answer kept due Sun 3 Jan 2027 00:00
