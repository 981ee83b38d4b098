story: The manager's first response comes within a working day, and Easter is none (ContactNow)
code: contactnow-uk

Thu 2 Apr 2026 10:00  customer files by email
# Only a manager answers here.
Tue 7 Apr 10:00       adviser Ann takes it
  refused: not-your-role
Tue 7 Apr 11:00       support-manager Max speaks to the customer by phone: I have your complaint and look into it today.

expect
# Friday 3 April is Good Friday, Monday 6 Easter Monday: Tuesday 7.
at Tue 7 Apr 10:59: first-response open due Tue 7 Apr 17:00
at Tue 7 Apr 11:01
  first-response kept due Tue 7 Apr 17:00
# Regular contact from then: 8, 9, 10, 13, 14 April.
  update#1 kept due Mon 13 Apr 17:00
  update#2 open due Tue 14 Apr 17:00
