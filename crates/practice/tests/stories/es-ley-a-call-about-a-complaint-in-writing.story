story: A later call about what came in writing waits in the queue like any other (Ley 10/2025, 10.3)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.
Wed 13 Jan 11:00       integrator begins a contact by phone
Wed 13 Jan 11:02       adviser Ana verifies the customer by account-pin, passed, full

expect
at Tue 12 Jan 10:01: no es-ley-10-2025/person
at Wed 13 Jan 11:03: es-ley-10-2025/person kept due Wed 13 Jan 11:03 since Wed 13 Jan 11:00
