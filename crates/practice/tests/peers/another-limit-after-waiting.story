story: A limit that changes after we waited takes away nothing of the wait
code: peers/nine-to-five

# glpi#15605: with another limit the time on hold, long over, was counted as if nobody had waited.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 12:00       adviser Ann asks for information: Which number is it?
12:00                 desk delivers request
Wed 11 Nov 12:00      customer writes by web: 613-555-0142
Wed 11 Nov 13:00      adviser Ann marks it urgent: No phone at all.

expect
# Twenty open hours: two before the wait, five on Wednesday, eight on Thursday, five on Friday.
at Wed 11 Nov 12:01: conclude open due Fri 13 Nov 14:00
# Ten: two before the wait, five on Wednesday after it, three on Thursday.
at Wed 11 Nov 13:01: conclude open due Thu 12 Nov 12:00
