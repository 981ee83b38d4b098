story: What was solved at first contact is not any more when it is taken up again (S6)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, answer by email
Mon 9 Nov 10:01       adviser Ann acknowledges by phone
Mon 9 Nov 10:02       adviser Ann offers nothing: It is put right.
Mon 9 Nov 10:03       adviser Ann records acceptance by call: Good
Mon 9 Nov 10:04       adviser Ann ends the contact, solved
Mon 9 Nov 10:05       adviser Ann closes as agreed
Tue 10 Nov 10:00      customer reopens: It is not.
Tue 10 Nov 11:00      adviser Ann closes as agreed
  refused: nothing-agreed

expect
at Mon 9 Nov 10:06: solved at first contact
at Tue 10 Nov 10:01: not solved at first contact
