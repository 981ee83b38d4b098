story: A caller who hangs up without an acknowledgement was not acknowledged in the call (S7)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, answer by phone
Mon 9 Nov 10:20       adviser Ann ends the contact
Mon 9 Nov 10:30       adviser Ann acknowledges by phone

expect
at Mon 9 Nov 10:20: acknowledge open due Mon 9 Nov 10:20
at Mon 9 Nov 10:21: acknowledge broken_owed due Mon 9 Nov 10:20
at Mon 9 Nov 10:31: acknowledge kept_late due Mon 9 Nov 10:20
