story: An answer typed in later set the clock going when it arrived (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Tue 10 Nov 12:00      adviser Ann asks for information: Which number is it?
12:00                 desk delivers request
Thu 12 Nov 09:00      mailroom Pat records that the customer wrote by letter: 613-555-0142 (recorded Fri 13 Nov 11:00)

expect
# Only Tuesday's close fell into the pause. Counted: 12, 13, 16, 17, 18, 19, 20, 23, 24, 25.
at Fri 13 Nov 10:59: conclude paused no due
at Fri 13 Nov 11:01: conclude open due Wed 25 Nov 17:00
