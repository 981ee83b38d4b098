story: A refusal says where to go without going to court (Ley 10/2025, 13)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 12 Jan 12:00       adviser Ana concludes not-upheld: It is the call of 3 January.
Tue 12 Jan 12:01       desk delivers outcome

expect
at Tue 12 Jan 12:02
  es-ley-10-2025/way-out kept due Thu 14 Jan 00:00
  es-telecom/answer kept
