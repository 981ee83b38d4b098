story: A complaint ends with another only while that one goes on, or has answered
code: jive-canada

# It was linked in good faith; then the other customer withdrew. Whoever repeats it has no answer yet.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      adviser Ann links it to 412-345-6780 as duplicate
Tue 10 Nov 15:00      adviser Ann closes as duplicate of one without an answer: It is the same.
  refused: other-unanswered

# That one is taken up again, and so it answers both.
Wed 11 Nov 10:00      adviser Ann closes as duplicate: It is the same.

expect
at Tue 10 Nov 15:01
  update open due Tue 17 Nov 17:00
  conclude open due Tue 24 Nov 17:00
