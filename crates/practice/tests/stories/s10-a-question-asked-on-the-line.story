story: A question that was asked on the line stops the clock, though the mail that repeats it comes back (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann begins a contact by phone
10:01                 adviser Ann asks for information: Which number is it?
10:02                 adviser Ann ends the contact
10:03                 desk delivers request
Thu 12 Nov 10:00      desk gets request back: mailbox unknown

expect
at Mon 16 Nov 10:00: conclude paused no due
