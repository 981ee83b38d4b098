story: Whatever way the customer writes, the same clocks start and stop
code: peers/nine-to-five

# zammad#1322: what a customer typed on the web started no clock, as a mail did, and went unanswered.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00       adviser Ann asks for information: Which number is it?
11:00                 desk delivers request
Mon 9 Nov 13:00       customer writes by web: 613-555-0142
Tue 10 Nov 09:30      adviser Ann speaks to the customer by phone: Thank you.
Tue 10 Nov 10:00      customer writes by email: Any news?
Tue 10 Nov 11:00      adviser Ann speaks to the customer by phone: Not yet.
Wed 11 Nov 09:00      mailroom Pat records that the customer wrote by letter: Any news? (recorded Wed 11 Nov 12:00)
Wed 11 Nov 12:30      adviser Bob records that the customer wrote by phone: Any news?

expect
at Mon 9 Nov 12:00
  no reply
  conclude paused no due
# Four open hours after 13:00. Twenty, one of which was over when the question was asked: four on Monday, eight on
# Tuesday, seven on Wednesday.
at Mon 9 Nov 13:01
  reply open due Mon 9 Nov 17:00 since Mon 9 Nov 13:00
  conclude open due Wed 11 Nov 16:00
at Tue 10 Nov 10:01
  reply#1 kept_late due Mon 9 Nov 17:00
  reply#2 open due Tue 10 Nov 14:00 since Tue 10 Nov 10:00
# The letter counts from when it came, the call from when it was made.
at Wed 11 Nov 12:31
  reply#2 kept due Tue 10 Nov 14:00
  reply#3 open due Wed 11 Nov 13:00 since Wed 11 Nov 09:00
  reply#4 open due Wed 11 Nov 16:30 since Wed 11 Nov 12:30
