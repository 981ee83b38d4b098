story: Outside telecom an answer takes fifteen business days at most, holidays left out (17.1)
code: example-es

Mon 28 Dec 2026 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.

expect
# 29, 30, 31 December: 3. 1 January is a holiday. 4, 5: 5. 6 January is Epiphany. 7, 8: 7. 11 to 15: 12.
# 18, 19, 20: 15. To midnight after Wednesday 20.
at Mon 28 Dec 2026 10:01: es-ley-10-2025/answer open due Thu 21 Jan 2027 00:00
at Thu 21 Jan 2027 00:01: es-ley-10-2025/answer broken_owed due Thu 21 Jan 2027 00:00
