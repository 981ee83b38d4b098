story: In telecom the month holds and the fifteen days are silent; the two hours fill a gap (Ley 10/2025, 2.6, 17)
code: example-es

# Two hours by the clock, whatever the hour: Saturday night.
Sat 9 Jan 2027 22:30  customer files by web, service internet, category service-lost: The line is dead.
Sat 9 Jan 22:40       adviser Ana tries to do sell
  refused: locked

expect
at Sat 9 Jan 22:41
  es-ley-10-2025/continuity open due Sun 10 Jan 2027 00:30
  es-telecom/answer open due Wed 10 Feb 2027 00:00
  no es-ley-10-2025/answer
at Sun 10 Jan 2027 00:31: es-ley-10-2025/continuity broken_owed due Sun 10 Jan 2027 00:30
