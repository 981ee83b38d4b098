story: Outside telecom, whoever writes gets a reference as well, and no limit is published for it (Ley 10/2025, 11.1)
code: example-es

Tue 12 Jan 2027 10:00  customer files by email, service other, category other-matter: The alarm hangs askew.
Tue 12 Jan 15:00       desk delivers acknowledgement

expect
# Our own target: the end of the next working day.
at Tue 12 Jan 15:01: es-ley-10-2025/reference kept due Thu 14 Jan 2027 00:00
