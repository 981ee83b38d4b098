story: A letter counts from the day it arrived, not from the day it was typed in (S2, S7)
code: jive-canada

Mon 9 Nov 2026 11:00  mailroom Pat files by letter, answer by letter: The line is dead again. (recorded Tue 10 Nov 09:30)
  owes: acknowledgement to customer
Thu 12 Nov 16:00      adviser Ann delivers acknowledgement by letter

expect
# One business day after Monday is Tuesday. Wednesday is Remembrance Day; Thursday is late.
at Tue 10 Nov 09:31: acknowledge open due Tue 10 Nov 17:00 since Mon 9 Nov 11:00
at Tue 10 Nov 17:01: acknowledge broken_owed due Tue 10 Nov 17:00
at Thu 12 Nov 16:01: acknowledge kept_late due Tue 10 Nov 17:00
