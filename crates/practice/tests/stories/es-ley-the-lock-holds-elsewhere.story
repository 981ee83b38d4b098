story: Outside telecom the service stays on until a complaint about its bill is answered (Ley 10/2025, 4.4, 18.2)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service other, category billing-charge: The alarm was charged twice.
Tue 12 Jan 10:10       adviser Ana tries to do suspend-service
  refused: locked
Tue 12 Jan 10:11       adviser Ana tries to do survey
  refused: locked
Tue 12 Jan 12:00       adviser Ana concludes not-upheld: The charge is for two alarms.
Tue 12 Jan 12:01       desk delivers outcome
Tue 12 Jan 12:02       adviser Ana tries to do suspend-service
Tue 12 Jan 12:03       adviser Ana tries to do survey

expect
at Tue 12 Jan 12:04: es-ley-10-2025/answer kept
