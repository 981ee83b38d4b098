story: Who withdraws a complaint is sent no ADR letter (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00  customer files by web
Tue 14 Apr 10:00      customer withdraws: It works again.

expect
at Fri 22 May 00:01: adr-letter discharged
