story: What comes by e-mail is acknowledged with how and when we are in touch again (RingCentral)
code: ringcentral-uk

Thu 2 Apr 2026 16:00  customer files by email
Tue 7 Apr 12:00       desk delivers acknowledgement

expect
# Good Friday, a weekend and Easter Monday do not count: Tuesday 7 April.
at Tue 7 Apr 11:59: acknowledge open due Tue 7 Apr 17:00
at Tue 7 Apr 12:01
  acknowledge kept due Tue 7 Apr 17:00
# The date in it: 7, 8, 9, 10, 13 April.
  next open due Mon 13 Apr 17:00
  estimate Mon 13 Apr
at Mon 13 Apr 17:01: next broken_owed
