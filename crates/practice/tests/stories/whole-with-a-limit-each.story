story: What stays has the limits of what stays, and all of them again once the rest is put back
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.
Mon 11 Jan 10:05       adviser Ana adds an issue about billing-charge: And it was charged twice.
Tue 12 Jan 10:00       adviser Ana splits off issue 2
Thu 14 Jan 10:00       at the other: adviser Ana puts it back into the other
Fri 15 Jan 10:00       adviser Ana adds an issue about billing-charge: And a third time.

expect
at Tue 12 Jan 2027 10:01
  es-ley-10-2025/answer#1 open due Tue 2 Feb 2027 00:00
  es-ley-10-2025/answer#2 discharged due Sun 17 Jan 2027 00:00
at Thu 14 Jan 2027 10:01
  es-ley-10-2025/answer#1 open due Tue 2 Feb 2027 00:00
  es-ley-10-2025/answer#2 open due Sun 17 Jan 2027 00:00
at Fri 15 Jan 2027 10:01
  es-ley-10-2025/answer#3 open due Thu 21 Jan 2027 00:00
