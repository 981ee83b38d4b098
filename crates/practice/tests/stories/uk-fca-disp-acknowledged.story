story: The acknowledgement states how long the answer may take (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Wed 8 Apr 15:00       desk delivers acknowledgement

expect
# Not Friday 3 or Monday 6: Tuesday 7, Wednesday 8, to midnight.
at Tue 7 Apr 12:00: acknowledge open due Thu 9 Apr 00:00
at Wed 8 Apr 15:01: acknowledge kept due Thu 9 Apr 00:00
