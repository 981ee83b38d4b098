story: A receipt that never went is broken after a business day, and New Year's Day is none
code: example-es

Thu 31 Dec 2026 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.

expect
# 1 January is a holiday, 2 and 3 a weekend: Monday 4, to midnight.
at Mon 4 Jan 2027 23:59: es-ley-10-2025/receipt open due Tue 5 Jan 2027 00:00
at Tue 5 Jan 2027 00:01: es-ley-10-2025/receipt broken_owed due Tue 5 Jan 2027 00:00
