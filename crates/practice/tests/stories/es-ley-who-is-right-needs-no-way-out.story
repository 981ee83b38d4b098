story: Who is told on the phone that they are right needs no way out of court; who is right in part does (Ley 10/2025, 13.7)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 12 Jan 12:00       adviser Ana concludes upheld, with credit 20.00: It was ours.
Tue 12 Jan 12:10       adviser Ana tells the outcome by phone

expect
at Thu 14 Jan 00:01
  no es-ley-10-2025/way-out
  es-telecom/answer kept
