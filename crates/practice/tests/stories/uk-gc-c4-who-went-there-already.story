story: Who is with the scheme already needs no letter about it (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00  customer files by web
Tue 14 Apr 10:00      support-manager Max refers it to the scheme as CO-1

expect
at Fri 22 May 00:01: adr-letter discharged
