story: An outcome that was told on the line settles it if the customer says so (S6, S12)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, category billing-price, answer by email: A charge I do not know.
Mon 9 Nov 10:03       adviser Ann acknowledges by phone
Mon 9 Nov 10:05       adviser Ann concludes not-upheld: It is the fee for the second line.
Mon 9 Nov 10:06       adviser Ann ends the contact, solved
  refused: nothing-settled
Mon 9 Nov 10:07       adviser Ann tells the outcome by phone
Mon 9 Nov 10:08       adviser Ann ends the contact, solved
Mon 9 Nov 10:09       adviser Ann closes as agreed

expect
at Mon 9 Nov 10:08
  solved at first contact
  tell-outcome kept
  conclude kept
at Mon 9 Nov 10:10: stage closed
