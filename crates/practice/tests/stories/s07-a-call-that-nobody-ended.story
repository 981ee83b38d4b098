story: A call that nobody ends in the book ends with the day (S7)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by chat, answer by phone
Tue 10 Nov 09:00      adviser Ann ends the contact

expect
at Mon 9 Nov 23:59: acknowledge open due Tue 10 Nov 00:00
at Tue 10 Nov 00:01: acknowledge broken_owed due Tue 10 Nov 00:00
# Ended in the book on Tuesday morning: that moves nothing.
at Tue 10 Nov 09:01: acknowledge broken_owed due Tue 10 Nov 00:00
