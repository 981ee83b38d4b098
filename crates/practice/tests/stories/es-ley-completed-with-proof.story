story: What was no complete complaint begins the clock anew, if we can prove that we asked (13.3, 13.4)
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service other, category billing-charge: It is wrong.
Tue 12 Jan 09:00       adviser Ana asks for completion: Which bill, and which line of it?
Tue 12 Jan 09:05       desk delivers request
Wed 20 Jan 16:00       customer writes by web: The one of December, the second alarm.

expect
# 12, 13, 14, 15, 16 January.
at Mon 11 Jan 10:01: es-ley-10-2025/answer open due Sun 17 Jan 2027 00:00
at Tue 12 Jan 09:06: es-ley-10-2025/answer paused no due
# Complete on 20: 21, 22, 23, 24, 25 January.
at Wed 20 Jan 16:01: es-ley-10-2025/answer open due Tue 26 Jan 2027 00:00
