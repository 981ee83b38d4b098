story: A question that was not shown yet does not keep what the customer sends from answering the one that was
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service other, category billing-charge: It is wrong.
Tue 12 Jan 09:00       adviser Ana asks for completion: Which bill, and which line of it?
Tue 12 Jan 09:05       desk delivers request
Wed 20 Jan 16:00:00    adviser Ana asks for information: Have you the bill at hand?
Wed 20 Jan 16:00:10    customer writes by web: The one of December, the second alarm.

expect
at Wed 20 Jan 15:59: es-ley-10-2025/answer paused no due
at Wed 20 Jan 16:01: es-ley-10-2025/answer open due Tue 26 Jan 2027 00:00
