story: Who wrote an anonymous letter has no key to any page, and is not said to have been told
code: jive-canada

Mon 9 Nov 2026 10:00  mailroom Pat files by letter, anonymous
  owes: nothing
Tue 10 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
  owes: nothing

expect
at Tue 10 Nov 10:01
  no acknowledge
  conclude open
  tell open
