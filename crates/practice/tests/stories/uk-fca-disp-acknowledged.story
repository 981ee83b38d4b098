story: The acknowledgement states how long the answer may take (DISP 1.6)
code: example-credit-uk

Thu 2 Apr 2026 10:00  customer files by web, category billing-charge
Tue 7 Apr 09:59       desk delivers acknowledgement

expect
# Seven open hours on Thursday 2 April. Good Friday and Easter Monday do not count: the eighth ends on Tuesday 7 at 10:00.
at Thu 2 Apr 17:00: acknowledge open due Tue 7 Apr 10:00
at Tue 7 Apr 10:00: acknowledge kept due Tue 7 Apr 10:00
