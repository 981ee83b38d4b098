story: The older procedure goes with the law when that changes, though its page said eight weeks (Dial9)
code: dial9-uk-old

Wed 8 Apr 2026 10:00  customer files by email

expect
# 22 days to 30 April, 20 of May.
at Wed 20 May 12:00: adr-letter open due Thu 21 May 00:00
