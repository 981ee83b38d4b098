story: Two issues of one complaint have a limit each (Ley 10/2025, 13.1, 17)
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.
Mon 11 Jan 10:05       adviser Ana adds an issue about billing-charge: And it was charged twice.

expect
# The alarm: 12 to 15: 4. 18 to 22: 9. 25 to 29: 14. Monday 1 February: 15.
# The bill: 12, 13, 14, 15, 16 January, a Saturday.
at Mon 11 Jan 2027 10:06
  es-ley-10-2025/answer#1 open due Tue 2 Feb 2027 00:00
  es-ley-10-2025/answer#2 open due Sun 17 Jan 2027 00:00
