story: What was promised, and how it was kept, can be read months after the end
code: jive-canada

# zammad#2579, osticket#4078: elsewhere the end of a case, or the breach itself, empties its deadlines.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Wed 18 Nov 10:00      adviser Ann speaks to the customer by phone: We are looking into it.
Thu 26 Nov 10:00      adviser Ann concludes not-upheld: The charge is right.
Thu 26 Nov 10:01      desk delivers outcome
Mon 30 Nov 10:00      adviser Ann closes as final-answer
Mon 1 Mar 2027 10:00  desk notices breaches

expect
# Four open hours after 10:00. Wednesday 11 November is closed, so five business days: 10, 12, 13, 16, 17;
# ten: 18, 19, 20, 23, 24 as well. From the call on Wednesday 18: 19, 20, 23, 24, 25. One day after Thursday 26: 27.
# From the outcome on Thursday 26: 27, 30, 1, 2, 3 December.
at Tue 2 Mar 2027 10:00
  stage closed
  acknowledge kept due Mon 9 Nov 2026 14:00
  update#1 kept_late due Tue 17 Nov 2026 17:00
  update#2 kept_late due Wed 25 Nov 2026 17:00
  update#3 discharged due Thu 3 Dec 2026 17:00
  conclude kept_late due Tue 24 Nov 2026 17:00
  tell-outcome kept due Fri 27 Nov 2026 17:00
