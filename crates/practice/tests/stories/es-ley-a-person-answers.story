story: A call reaches a person in three minutes, or is counted as one that did not (Ley 10/2025, 10.3)
code: example-es

Tue 12 Jan 2027 10:00  integrator files by phone, service other, category other-matter: The alarm hangs askew.
Tue 12 Jan 10:02       adviser Ana speaks to the customer by phone: What happened?

expect
at Tue 12 Jan 10:02: es-ley-10-2025/person kept due Tue 12 Jan 10:03
