story: A decision that reaches nobody leaves the way out unsaid (Ley 10/2025, 13)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 12 Jan 12:00       adviser Ana concludes not-upheld: It is the call of 3 January.

expect
at Wed 13 Jan 23:59: es-ley-10-2025/way-out open due Thu 14 Jan 00:00
at Thu 14 Jan 00:01: es-ley-10-2025/way-out broken_owed due Thu 14 Jan 00:00
