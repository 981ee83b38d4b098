story: What we decided stays owed when the outcome is refused, until a later agreement takes its place (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes partly-upheld, with credit 20.00: This much is our fault.
Thu 12 Nov 10:01      desk delivers outcome
Thu 12 Nov 12:00      customer refuses: It was all your fault.
Fri 13 Nov 10:00      adviser Ann closes as final-answer
  refused: redress-owed
Mon 16 Nov 10:00      adviser Ann offers credit 45.00: You are right.
Mon 16 Nov 10:01      desk delivers offer
Mon 16 Nov 12:00      customer accepts
# No decision of ours takes the place of what was agreed.
Mon 16 Nov 12:30      adviser Ann concludes upheld, with apology: So be it.
  refused: redress-owed
Tue 17 Nov 10:00      adviser Ann gives credit 45.00: Credit note 94.
Tue 17 Nov 10:01      adviser Ann closes as agreed

expect
at Fri 13 Nov 10:01: put-right open due Thu 19 Nov 17:00
at Mon 16 Nov 12:01
  put-right#1 discharged
  # 17, 18, 19, 20, 23.
  put-right#2 open due Mon 23 Nov 17:00
at Tue 17 Nov 10:02
  put-right#2 kept
  stage closed
