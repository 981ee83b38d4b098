story: Another date given in time moves the promise (RingCentral)
code: ringcentral-uk

Thu 9 Apr 2026 10:00  customer files by email
Wed 15 Apr 10:00      adviser Ann estimates Wed 22 Apr 2026: Our supplier needs longer.
  owes: estimate to customer
# We were in touch: about the date itself.
Wed 15 Apr 10:01      desk delivers estimate

expect
# 10, 13, 14, 15, 16 April.
at Wed 15 Apr 09:59: next open due Thu 16 Apr 17:00
# The date moves it as it is told, and so not before its message leaves.
at Wed 15 Apr 10:00: next open due Thu 16 Apr 17:00
at Wed 15 Apr 10:02: next kept due Wed 22 Apr 17:00
