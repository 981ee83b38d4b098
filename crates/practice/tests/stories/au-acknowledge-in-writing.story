story: What is written is acknowledged in two working days, and a state's holiday is one of them (Australia)
code: justmobile-au

Fri 24 Apr 2026 16:00  customer files by web
Tue 28 Apr 23:00       desk delivers acknowledgement

expect
# Anzac Day is a Saturday. Monday 27 is a holiday in New South Wales, but not in all of Australia: 27, 28 April.
at Fri 24 Apr 16:01: acknowledge open due Wed 29 Apr 00:00
at Tue 28 Apr 23:01: acknowledge kept due Wed 29 Apr 00:00
