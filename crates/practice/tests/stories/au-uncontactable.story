story: Five attempts on different days within ten, a letter, and ten business days; not a minute sooner (Australia)
code: justmobile-au

Fri 27 Feb 2026 10:00  customer files by web
Mon 2 Mar 10:00        adviser Ann tries to reach the customer by phone: no answer
Mon 2 Mar 15:00        adviser Ann tries to reach the customer by phone: no answer
Wed 4 Mar 10:00        adviser Ann tries to reach the customer by phone: no answer
Fri 6 Mar 10:00        adviser Ann tries to reach the customer by phone: no answer
Tue 10 Mar 10:00       adviser Ann tries to reach the customer by phone: no answer
# The tenth day after Monday 2 March.
Thu 12 Mar 10:00       adviser Ann tries to reach the customer by phone: no answer
Thu 12 Mar 10:30       adviser Ann closes as uncontactable: gone
  refused: not-lapsed
Thu 12 Mar 11:00       adviser Ann tries to reach the customer by letter: the last letter
# 13, 16, 17, 18, 19, 20, 23, 24, 25, 26 March, to midnight: the standard knows no desk.
Fri 27 Mar 00:00       adviser Ann closes as uncontactable: gone
  refused: not-lapsed
Fri 27 Mar 00:01       adviser Ann closes as uncontactable: gone

expect
at Fri 27 Mar 00:02: stage closed
