story: Who does not complete it in ten business days has it taken as settled, if told so, and not a minute sooner (13.3)
code: example-es

Mon 28 Dec 2026 10:00  customer files by web, service other, category billing-charge: It is wrong.
Tue 29 Dec 09:00       adviser Ana asks for completion: Which bill, and which line of it?
Tue 29 Dec 09:05       desk delivers request
Tue 29 Dec 09:10       adviser Ana writes, tells consequences: If we hear nothing we take it as settled.
Tue 29 Dec 09:11       desk delivers reply
# 30, 31 December: 2. 1 January is a holiday. 4, 5: 4. 6 is Epiphany. 7, 8: 6. 11 to 14: 10. To midnight after
# Thursday 14.
Thu 14 Jan 2027 23:59  adviser Ana closes as not-completed: silence
  refused: not-lapsed
Fri 15 Jan 2027 00:01  adviser Ana closes as not-completed: silence

expect
at Fri 15 Jan 2027 00:02: stage closed
