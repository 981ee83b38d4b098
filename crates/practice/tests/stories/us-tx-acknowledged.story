story: A written complaint is acknowledged in two business days, a call before it ends (Caprock Voice)
code: example-us-tx

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 12:00      desk delivers acknowledgement

expect
# After Monday 9: Tuesday 10 is one; Wednesday 11 is Veterans Day; Thursday 12 is two.
at Mon 9 Nov 10:01: acknowledge open due Thu 12 Nov 18:00
at Thu 12 Nov 12:01: acknowledge kept
