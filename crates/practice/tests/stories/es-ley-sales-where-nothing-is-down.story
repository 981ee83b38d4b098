story: A complaint about a bill forbids no offer, for only an interruption does (Ley 10/2025, 16.2)
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Mon 11 Jan 10:30       adviser Ana tries to do sell

expect
at Mon 11 Jan 10:31: no es-ley-10-2025/continuity
