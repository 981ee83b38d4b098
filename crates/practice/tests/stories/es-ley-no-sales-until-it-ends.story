story: Who complains that the line is dead is sold nothing until the complaint ends (Ley 10/2025, 16.2)
code: example-es

Mon 11 Jan 2027 10:00  customer files by web, service internet, category service-lost: The line is dead.
Mon 11 Jan 10:30       adviser Ana tries to do sell
  refused: locked
Mon 11 Jan 11:00       adviser Ana speaks to the customer by phone: A cable was cut. You have your line back by four.
Mon 11 Jan 17:00       adviser Ana concludes upheld: A digger cut the cable; it was joined again at four.
Mon 11 Jan 17:01       desk delivers outcome
# Answered, but not ended.
Mon 11 Jan 17:02       adviser Ana tries to do sell
  refused: locked
Tue 12 Jan 09:00       adviser Ana closes as final-answer: The line works.
Tue 12 Jan 09:01       adviser Ana tries to do sell

expect
at Tue 12 Jan 09:02: es-ley-10-2025/continuity kept due Mon 11 Jan 12:00
