story: In telecom a complaint stops no suspension; elsewhere it does (LGTel 65.2; Ley 10/2025, 4.4)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service internet, category billing-charge: A charge I do not know.
Tue 12 Jan 10:10       adviser Ana tries to do suspend-service
# Not until it was answered.
Tue 12 Jan 10:11       adviser Ana tries to do survey
  refused: locked

expect
at Tue 12 Jan 10:12: es-telecom/answer open
