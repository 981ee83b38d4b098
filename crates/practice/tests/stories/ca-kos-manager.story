story: A manager answers within three business days (KOS)
code: kos-ca

# Thursday 12: 1, Friday 13: 2, Monday 16: 3.
Mon 9 Nov 2026 10:00   customer files by web, category billing-price: My bill is wrong.
Mon 9 Nov 11:00        customer escalates by web: I am not satisfied.
Mon 9 Nov 15:00        support-manager Max speaks to the customer by phone: It is right.
Tue 10 Nov 11:00       customer escalates by web: I am still not satisfied.
Mon 16 Nov 16:30       director Dan speaks to the customer by phone: You are right.

expect
at Tue 10 Nov 11:01
  senior kept
  manager open due Mon 16 Nov 17:00
at Mon 16 Nov 16:31: manager kept due Mon 16 Nov 17:00
