story: A supervisor speaks on the day one is asked for, to the end of that day (Ley 10/2025, 8.3)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.
Tue 12 Jan 16:00       customer asks for a supervisor
Wed 13 Jan 09:00       support-manager Sol speaks to the customer by phone, tells supervisor: I am the supervisor.
Wed 13 Jan 10:00       customer asks for a supervisor
Wed 13 Jan 17:30       support-manager Sol speaks to the customer by phone, tells supervisor: It is me again.

expect
at Wed 13 Jan 17:31
  es-ley-10-2025/supervisor#1 kept_late due Wed 13 Jan 2027 00:00
  es-ley-10-2025/supervisor#2 kept due Thu 14 Jan 2027 00:00
