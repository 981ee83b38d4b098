story: Who writes has the number in a business day (CIK)
code: ciktel-ca

# Wednesday 11 November is Remembrance Day.
Tue 10 Nov 2026 10:00  customer files by web, category billing-price: My bill is wrong.

expect
at Thu 12 Nov 16:59: reference open due Thu 12 Nov 17:00
at Thu 12 Nov 17:01: reference broken_owed due Thu 12 Nov 17:00
