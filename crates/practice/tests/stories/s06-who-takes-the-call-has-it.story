story: Who takes the call or opens the letter has the case, if nobody had it and they may answer (S6)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by letter, answer by letter, team billing
Mon 9 Nov 10:05       adviser Ann releases it
Mon 9 Nov 10:06       mailroom Pat begins a contact by phone
Mon 9 Nov 10:07       mailroom Pat ends the contact
Mon 9 Nov 11:00       adviser Bob begins a contact by phone
Mon 9 Nov 11:05       adviser Bob ends the contact
# It has somebody now: whoever takes the next call does not take it away.
Mon 9 Nov 12:00       adviser Ann begins a contact by phone
Mon 9 Nov 12:05       adviser Ann ends the contact
Mon 9 Nov 13:00       adviser Ann speaks to the customer by phone: We looked.
Tue 10 Nov 10:00      customer escalates by phone
# Ann handled it below; she may take the call, and not the case.
Tue 10 Nov 10:01      adviser Ann begins a contact by phone
Tue 10 Nov 10:05      adviser Ann ends the contact
Tue 10 Nov 11:00      support-manager Max begins a contact by phone

expect
at Mon 9 Nov 10:01: held by Ann
at Mon 9 Nov 10:08: held by nobody
at Mon 9 Nov 11:01: held by Bob
at Mon 9 Nov 12:01: held by Bob
at Tue 10 Nov 10:02: held by nobody
at Tue 10 Nov 11:01: held by Max
