story: A small business is sent the letter like a consumer (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00  customer files by web, class small-business

expect
at Thu 21 May 12:00: adr-letter open due Fri 22 May 00:00
