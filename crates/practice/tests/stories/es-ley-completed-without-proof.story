story: Without the proof that we asked the clock never stopped (Ley 10/2025, 4.7, 13.4)
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service other, category billing-charge: It is wrong.
# Written, and never sent.
Tue 12 Jan 09:00       adviser Ana asks for completion: Which bill, and which line of it?
Wed 20 Jan 16:00       customer writes by web: The one of December, the second alarm.

expect
at Tue 12 Jan 09:06: es-ley-10-2025/answer open due Sun 17 Jan 2027 00:00
at Wed 20 Jan 16:01: es-ley-10-2025/answer broken_owed due Sun 17 Jan 2027 00:00
