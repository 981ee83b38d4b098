story: A receipt that never went is broken after the hours of a business day, and New Year's Day is none
code: example-es

Thu 31 Dec 2026 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.

expect
# Hours of business days: 14 to the end of Thursday 31. 1 January is a holiday, 2 and 3 a weekend. The other 10 on Monday 4.
at Mon 4 Jan 2027 09:59: es-ley-10-2025/receipt open due Mon 4 Jan 2027 10:00
at Mon 4 Jan 2027 10:01: es-ley-10-2025/receipt broken_owed due Mon 4 Jan 2027 10:00
