story: A call that waits longer than three minutes is counted so, and the key comes too late (10.3, 12)
code: example-es

Tue 12 Jan 2027 10:00  integrator files by phone, service other, category other-matter: The alarm hangs askew.
Tue 12 Jan 10:06       adviser Ana ends the contact

expect
at Tue 12 Jan 10:07
  es-ley-10-2025/person broken_owed due Tue 12 Jan 10:03
  es-ley-10-2025/reference broken_owed due Tue 12 Jan 10:06
