story: A question that lies unposted stops no clock (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Tue 10 Nov 10:00      adviser Ann asks for information: Which number is it?
Tue 24 Nov 18:00      adviser Ann delivers request by letter

expect
at Mon 23 Nov 10:00: conclude open due Tue 24 Nov 17:00
at Tue 24 Nov 18:01: conclude broken_owed due Tue 24 Nov 17:00
