story: Who comes in person is acknowledged before they leave (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  adviser Ann files by in-person, answer by phone
Mon 2 Feb 10:20       adviser Ann ends the contact
Mon 2 Feb 10:30       adviser Ann acknowledges by phone

expect
at Mon 2 Feb 10:21: acknowledge broken_owed due Mon 2 Feb 10:20
at Mon 2 Feb 10:31: acknowledge kept_late due Mon 2 Feb 10:20
