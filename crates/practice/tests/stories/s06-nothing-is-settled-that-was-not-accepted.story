story: A call settles nothing that was neither accepted nor decided (S4, S6)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, category billing-price, answer by email: Charged twice.
Mon 9 Nov 10:04       adviser Ann acknowledges by phone
Mon 9 Nov 10:05       adviser Ann ends the contact, solved
  refused: nothing-settled
Mon 9 Nov 10:06       adviser Ann closes as agreed
  refused: nothing-agreed
Mon 9 Nov 10:07       adviser Ann offers credit 20.00: I will take the second charge off.
# An offer that nobody answered settles nothing either.
Mon 9 Nov 10:08       adviser Ann ends the contact, solved
  refused: nothing-settled
Mon 9 Nov 10:09       adviser Ann records acceptance by call: Yes, that settles it
Mon 9 Nov 10:10       adviser Ann ends the contact, solved
Mon 9 Nov 10:11       adviser Ann closes as agreed
  refused: redress-owed
Mon 9 Nov 15:00       adviser Ann gives credit 20.00: Credit note 96.
Mon 9 Nov 15:01       adviser Ann closes as agreed

expect
at Mon 9 Nov 10:09: not solved at first contact
at Mon 9 Nov 10:10
  acknowledge kept due Mon 9 Nov 10:10
  solved at first contact
  stage agreed
  held by Ann
  put-right open due Tue 17 Nov 17:00
at Mon 9 Nov 15:02
  stage closed
  put-right kept
  solved at first contact
