story: A decision of ours takes away nothing that was agreed (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann offers credit 100.00: Sorry.
Tue 10 Nov 10:01      desk delivers offer
Tue 10 Nov 12:00      customer accepts
Wed 11 Nov 12:00      customer escalates by web
Thu 12 Nov 10:00      support-manager Max concludes partly-upheld, with credit 1.00: One dollar.
  refused: redress-owed
Thu 12 Nov 10:01      support-manager Max concludes partly-upheld: As agreed.
Thu 12 Nov 10:02      desk delivers outcome
Thu 12 Nov 10:05      support-manager Max gives credit 1.00: Note 1.
Thu 12 Nov 10:06      support-manager Max closes as final-answer
  refused: redress-owed
# A dollar is a dollar of it.
Thu 12 Nov 10:07      support-manager Max gives credit 99.00: Note 2.
Thu 12 Nov 10:08      support-manager Max closes as final-answer

expect
at Thu 12 Nov 10:06: put-right#1 open
at Thu 12 Nov 10:09
  put-right#1 kept
  stage closed
