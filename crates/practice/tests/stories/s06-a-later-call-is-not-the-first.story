story: Only what is solved in the contact that brought it was solved at first contact (S6)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann begins a contact by phone
Tue 10 Nov 10:05      adviser Ann offers nothing: It is put right already.
Tue 10 Nov 10:06      adviser Ann records acceptance by call: Thank you
Tue 10 Nov 10:07      adviser Ann ends the contact, solved
Tue 10 Nov 10:08      adviser Ann closes as agreed

expect
at Tue 10 Nov 10:09
  stage closed
  not solved at first contact
