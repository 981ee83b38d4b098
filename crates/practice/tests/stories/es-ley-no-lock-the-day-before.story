story: Who complained on the last minute of 27 December 2026 is not under the locks of Ley 10/2025
code: example-es

Sun 27 Dec 2026 23:59  customer files by web, service other, category billing-charge: The alarm was charged twice.
Mon 28 Dec 10:00       adviser Ana tries to do suspend-service
Mon 28 Dec 10:01       adviser Ana tries to do survey

expect
at Mon 28 Dec 10:02: no es-ley-10-2025/answer
