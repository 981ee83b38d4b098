story: Who withdraws a complaint is owed nothing more, and what was broken stays broken (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by letter, answer by letter
Thu 12 Nov 10:00      adviser Ann offers credit 20.00: We were wrong.
Fri 13 Nov 10:00      adviser Ann records acceptance by letter: I accept, signed
Mon 16 Nov 10:00      customer withdraws: It does not matter any more.

expect
# The acknowledgement was due on Tuesday 10 November; nobody sent one. Telling of the scheme began with the offer
# on Thursday and was due on Friday at close. Putting it right, from Friday, was due on Friday 20 November.
at Mon 16 Nov 10:01
  stage closed
  acknowledge broken due Tue 10 Nov 17:00
  tell broken due Fri 13 Nov 17:00
  put-right discharged due Fri 20 Nov 17:00
  update#1 discharged due Tue 17 Nov 17:00
  conclude discharged due Tue 24 Nov 17:00
