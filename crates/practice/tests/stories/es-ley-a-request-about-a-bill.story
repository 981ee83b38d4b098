story: A request about a bill is settled in five days, and silence breaks it (Ley 10/2025, 17.3)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, kind request, service other, category billing-charge: Send me the bill on paper.

expect
# 13, 14, 15, 16, 17 January, the last a Sunday: days of the calendar.
at Sun 17 Jan 23:59: es-ley-10-2025/question open due Mon 18 Jan 2027 00:00
at Mon 18 Jan 00:01: es-ley-10-2025/question broken_owed due Mon 18 Jan 2027 00:00
