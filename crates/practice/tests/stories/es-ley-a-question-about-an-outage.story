story: Who only asks why the line is dead is told within two hours as well, and sold nothing (Ley 10/2025, 16.2, 17.2)
code: example-es

Sun 17 Jan 2027 22:30  customer files by web, kind question, service internet, category service-lost: Is there an outage?
Sun 17 Jan 22:40       adviser Ana tries to do sell
  refused: locked
# That we looked into it is no news.
Sun 17 Jan 23:00       adviser Ana speaks to the customer by phone, no news: We are looking.

expect
# The hours elapse, on a Sunday night too.
at Sun 17 Jan 23:01: es-ley-10-2025/continuity open due Mon 18 Jan 2027 00:30
at Mon 18 Jan 00:31: es-ley-10-2025/continuity broken_owed due Mon 18 Jan 00:30
