story: The older procedure answers by close of the next working day, whenever the complaint came (Dial9)
code: dial9-uk-old

# After close, before a long weekend: Monday 5 May is the early May bank holiday.
Fri 2 May 2025 18:00  customer files by email

expect
# The day it came is left out whatever the hour: Tuesday 6.
at Tue 6 May 16:59: respond open due Tue 6 May 17:00
at Tue 6 May 17:01: respond broken_owed due Tue 6 May 17:00
# News counts from the next day on which the desk is open, Tuesday 6: Wednesday 7.
at Tue 6 May 17:02: update open due Wed 7 May 17:00
# The law as it was: 29 days to 31 May, 27 of June: 56 days end with Friday 27 June.
at Fri 27 Jun 2025 23:59: adr-letter open due Sat 28 Jun 00:00
