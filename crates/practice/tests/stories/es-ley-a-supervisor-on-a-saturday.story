story: A supervisor who is asked for on a Saturday speaks on that Saturday: the sooner reading (Ley 10/2025, 8.3)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.
Sat 16 Jan 10:00       customer asks for a supervisor

expect
at Sat 16 Jan 10:01: es-ley-10-2025/supervisor open due Sun 17 Jan 2027 00:00
