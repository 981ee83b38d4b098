story: A question is settled by its answer; a complaint that it becomes is not (S1, S6)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, kind question, category billing-question: When is it due?
Mon 9 Nov 10:02       adviser Ann ends the contact, solved
Mon 9 Nov 12:00       customer makes it a complaint
Mon 9 Nov 12:01       adviser Ann closes as agreed
  refused: nothing-agreed

expect
at Mon 9 Nov 10:03: solved at first contact
at Mon 9 Nov 12:01: not solved at first contact
