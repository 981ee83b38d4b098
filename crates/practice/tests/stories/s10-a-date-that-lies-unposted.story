story: A new date moves the promise from when its letter left, not from when it was written (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Mon 23 Nov 10:00      adviser Ann estimates Fri 4 Dec 2026: The carrier needs longer.
Tue 24 Nov 17:30      adviser Ann delivers estimate by letter

expect
# The customer was given the 24th, and has no other date until the letter is on its way.
at Mon 23 Nov 10:01
  estimate Fri 4 Dec 2026
  conclude open due Tue 24 Nov 17:00
at Tue 24 Nov 17:31: conclude broken_owed due Tue 24 Nov 17:00
