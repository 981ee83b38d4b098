story: In writing the number goes out in a business day, our own target (RD 899/2009, 26)
code: example-es

Tue 10 Nov 2026 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.

expect
# The next business day, to midnight.
at Wed 11 Nov 23:59: es-telecom/reference open due Thu 12 Nov 00:00
at Thu 12 Nov 00:01: es-telecom/reference broken_owed due Thu 12 Nov 00:00
