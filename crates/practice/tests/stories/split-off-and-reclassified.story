story: A part is reclassified by the first issue that it has, whatever its number (Ley 10/2025, 13.1, 17)
code: example-es

Mon 11 Jan 2027 10:00  at the other: customer files by web, service other, category billing-charge: It was charged twice.
Mon 11 Jan 10:05       at the other: adviser Ana adds an issue about other-matter: The alarm hangs askew.
Tue 12 Jan 10:00       at the other: adviser Ana splits off issue 2
Tue 12 Jan 11:00       adviser Ana makes it a complaint, category billing-charge: It is about what the alarm costs.

expect
at Tue 12 Jan 2027 10:01
  es-ley-10-2025/answer#1 discharged due Sun 17 Jan 2027 00:00
  es-ley-10-2025/answer#2 open due Tue 2 Feb 2027 00:00
# From the receipt, as any that is named anew: 12, 13, 14, 15, 16 January.
at Tue 12 Jan 2027 11:01
  es-ley-10-2025/answer#1 discharged due Sun 17 Jan 2027 00:00
  es-ley-10-2025/answer#2 open due Sun 17 Jan 2027 00:00
