story: A complaint that the customer calls settled needs no ADR letter (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00   customer files by web
Mon 13 Apr 10:00       support-manager Max offers apology: We are sorry.
Mon 13 Apr 10:01       desk delivers offer
Tue 14 Apr 10:00       customer accepts

expect
at Tue 14 Apr 09:59: adr-letter open
at Fri 22 May 00:01: adr-letter discharged
