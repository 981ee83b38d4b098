story: Who is told within two hours what is known has what was promised (Ley 10/2025, 17)
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service internet, category service-lost: The line is dead.
Mon 11 Jan 11:59       adviser Ana speaks to the customer by phone: A cable was cut in your street. We mend it tonight.

expect
at Mon 11 Jan 12:01: es-ley-10-2025/continuity kept due Mon 11 Jan 12:00
