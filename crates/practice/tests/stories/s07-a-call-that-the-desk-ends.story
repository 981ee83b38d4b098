story: The desk ends a call that nobody ended, and settles nothing by it (S6)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, answer by phone
Mon 9 Nov 10:02       adviser Ann acknowledges by phone
Mon 9 Nov 10:04       adviser Ann offers nothing: It is put right.
Mon 9 Nov 10:05       adviser Ann records acceptance by call: Good
Tue 10 Nov 00:00      desk ends the contact, solved
  refused: not-the-customers
Tue 10 Nov 00:01      desk ends the contact
Tue 10 Nov 00:02      desk ends the contact
  refused: nobody-on-the-line

expect
at Tue 10 Nov 00:03
  acknowledge kept due Tue 10 Nov 00:00
  stage agreed
  not solved at first contact
