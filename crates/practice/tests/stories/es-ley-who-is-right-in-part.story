story: Who gets less than they asked for is told where to go (Ley 10/2025, 13.7)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 12 Jan 12:00       adviser Ana concludes partly-upheld, with credit 10.00: Half of it was ours.
Tue 12 Jan 12:10       adviser Ana tells the outcome by phone

expect
at Wed 13 Jan 23:59: es-ley-10-2025/way-out open due Thu 14 Jan 00:00
