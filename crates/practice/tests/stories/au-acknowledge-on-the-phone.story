story: Who phones is acknowledged before the call ends (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  adviser Ann files by phone, answer by phone
Mon 2 Feb 10:02       adviser Ann acknowledges by phone
Mon 2 Feb 10:20       adviser Ann ends the contact

expect
at Mon 2 Feb 10:21: acknowledge kept due Mon 2 Feb 10:20
