story: Waits that begin in the same minute are each counted, and none twice
code: peers/nine-to-five

# Read in Zammad's code: pauses of one day are kept by hour and minute, so a later one of the same minute replaces the
# one before.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 11:00:10    adviser Ann asks for information: Which number is it?
11:00:10              desk delivers request
Mon 9 Nov 11:00:40    adviser Ann asks for third-party: Is the line cut?
11:00:40              desk delivers request
Mon 9 Nov 12:00       adviser Ann receives third-party
Mon 9 Nov 14:00       customer writes by web: 613-555-0142
Tue 10 Nov 10:00:05   adviser Ann asks for information: And the contract?
10:00:05              desk delivers request
Tue 10 Nov 10:00:25   customer writes by web: Which one?
Tue 10 Nov 10:00:40   adviser Ann asks for information: The last one.
10:00:40              desk delivers request
Tue 10 Nov 10:30      customer writes by web: Here it is.

expect
# The wait for the customer covers the other: from 11:00:10 to 14:00. Twenty open hours: 1 h 0 min 10 s before it,
# three after it, eight on Tuesday, 7 h 59 min 50 s on Wednesday.
at Mon 9 Nov 12:01: conclude paused no due
at Mon 9 Nov 14:01: conclude open due Wed 11 Nov 16:59:50
# Twenty seconds and 29 min 20 s more: ten seconds until close on Wednesday, 29 min 30 s on Thursday.
at Tue 10 Nov 10:00:30: conclude open due Thu 12 Nov 09:00:10
at Tue 10 Nov 10:31: conclude open due Thu 12 Nov 09:29:30
