story: Four attempts are too few, however long the wait (Australia)
code: justmobile-au

Fri 27 Feb 2026 10:00  customer files by web
Mon 2 Mar 10:00        adviser Ann tries to reach the customer by phone: no answer
Mon 2 Mar 15:00        adviser Ann tries to reach the customer by phone: no answer
Wed 4 Mar 10:00        adviser Ann tries to reach the customer by phone: no answer
Fri 6 Mar 10:00        adviser Ann tries to reach the customer by phone: no answer
Tue 10 Mar 10:00       adviser Ann tries to reach the customer by phone: no answer
Tue 10 Mar 11:00       adviser Ann writes: Please call us.
Tue 10 Mar 11:01       adviser Ann delivers reply by letter
Thu 9 Apr 10:00        adviser Ann closes as uncontactable: gone
  refused: not-lapsed

expect
at Thu 9 Apr 10:01: level adviser
