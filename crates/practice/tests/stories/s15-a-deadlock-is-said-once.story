story: That we can go no further is said once, until a new offer, answer or level makes it another matter (S15)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Fri 13 Nov 10:00      adviser Ann declares deadlock: We can do no more.
  owes: scheme to customer
Fri 13 Nov 10:05      adviser Ann declares deadlock: We can do no more.
  refused: already-recorded
Mon 16 Nov 10:00      adviser Ann offers credit 5.00: After all.
Mon 16 Nov 10:01      desk delivers offer
Mon 16 Nov 11:00      customer refuses: Too little.
Tue 17 Nov 10:00      adviser Ann declares deadlock: No more than that.
  owes: scheme to customer
Wed 18 Nov 10:00      customer escalates by web: Someone senior, please.
Thu 19 Nov 10:00      support-manager Max declares deadlock: Nor can I.
  owes: scheme to customer
