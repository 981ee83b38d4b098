story: A limit that changes while we wait takes away nothing of the wait
code: peers/nine-to-five

# glpi#6902: with another limit given during the wait, the wait was forgotten, and the ticket late at once.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 12:00       adviser Ann asks for information: Which number is it?
12:00                 desk delivers request
Tue 10 Nov 12:00      adviser Ann marks it urgent: No phone at all.
Tue 10 Nov 12:01      desk notices breaches
Wed 11 Nov 12:00      customer writes by web: 613-555-0142

expect
# Ten open hours without the wait would have been over on Tuesday at 12:00.
at Tue 10 Nov 12:02: conclude paused no due
at Wed 11 Nov 11:59: conclude paused no due
# Two before the wait, five on Wednesday after it, three on Thursday.
at Wed 11 Nov 12:01: conclude open due Thu 12 Nov 12:00
