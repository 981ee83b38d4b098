story: What comes after closing counts from the next business day (Caprock Voice)
code: example-us-tx

Mon 16 Nov 2026 18:01  customer files by web

expect
# Tuesday 17 is the day it counts from: 18, 19.
at Mon 16 Nov 18:02: acknowledge open due Thu 19 Nov 18:00
