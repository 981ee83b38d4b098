story: Who types in a call is the person who answered it; no clock waits for another (Ley 10/2025, 10.3)
code: example-es

Tue 12 Jan 2027 10:00  adviser Ana files by phone, service other, category other-matter: The alarm hangs askew.
Tue 12 Jan 10:09       adviser Ana delivers acknowledgement by phone
Tue 12 Jan 10:10       adviser Ana ends the contact

expect
at Tue 12 Jan 10:11
  no es-ley-10-2025/person
  es-ley-10-2025/reference kept due Tue 12 Jan 10:10
