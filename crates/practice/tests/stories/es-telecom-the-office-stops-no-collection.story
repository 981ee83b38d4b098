story: In telecom the Office stops neither collection nor suspension (Ley 11/2022, 65.2)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 12 Jan 12:00       adviser Ana concludes not-upheld: It is the call of 3 January.
Tue 12 Jan 12:01       desk delivers outcome
Wed 13 Jan 10:00       compliance Kim refers it to the scheme as A-1
Wed 13 Jan 10:01       adviser Ana tries to do collect
Wed 13 Jan 10:02       adviser Ana tries to do suspend-service

expect
at Wed 13 Jan 10:03: es-telecom/answer kept
