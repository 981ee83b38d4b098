story: The law's letter is for consumers and small businesses (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00  customer files by web, class other

expect
at Fri 22 May 00:01: no adr-letter
