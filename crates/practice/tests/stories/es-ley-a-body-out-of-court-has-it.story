story: While a body out of court has a complaint nothing is collected or cut off over it; in telecom it may be (Ley 10/2025, 4.4, 13.8)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, service other, category other-matter: The alarm hangs askew.
Tue 12 Jan 10:10       adviser Ana tries to do collect
Tue 12 Jan 12:00       adviser Ana concludes not-upheld: It hangs as you asked.
Tue 12 Jan 12:01       desk delivers outcome
Wed 13 Jan 10:00       compliance Kim refers it to the scheme as A-1
Wed 13 Jan 10:01       adviser Ana tries to do collect
  refused: locked
Wed 13 Jan 10:02       adviser Ana tries to do suspend-service
  refused: locked
Thu 14 Jan 10:00       compliance Kim ends the referral, settled
Thu 14 Jan 10:01       adviser Ana tries to do collect

expect
at Thu 14 Jan 10:02: es-ley-10-2025/answer kept
