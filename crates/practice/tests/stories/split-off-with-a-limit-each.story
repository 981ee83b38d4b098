story: Where each issue has a limit of its own, it goes with its issue (Ley 10/2025, 13.1, 17)
code: example-es

Mon 11 Jan 2027 10:00  at the other: customer files by web, service other, category other-matter: The alarm hangs askew.
Mon 11 Jan 10:05       at the other: adviser Ana adds an issue about billing-charge: And it was charged twice.
Tue 12 Jan 10:00       at the other: adviser Ana splits off issue 2

expect
# The bill: 12, 13, 14, 15, 16 January, a Saturday. The alarm is answered where it stayed.
at Tue 12 Jan 2027 10:01
  es-ley-10-2025/answer#1 discharged due Tue 2 Feb 2027 00:00
  es-ley-10-2025/answer#2 open due Sun 17 Jan 2027 00:00
at Sun 17 Jan 2027 00:01
  es-ley-10-2025/answer#2 broken_owed due Sun 17 Jan 2027 00:00
