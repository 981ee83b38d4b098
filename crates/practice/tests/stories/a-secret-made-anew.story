story: A secret that somebody else may know is made anew, once, by the customer or for a caller who was just verified
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web: The line drops.
Mon 9 Nov 10:05       desk delivers acknowledgement
# Whoever asks is told in writing, so that the other one can't do it unseen.
Mon 9 Nov 10:30       customer renews secret 1
  owes: new-secret to customer
# The button was pressed twice.
Mon 9 Nov 10:30       customer renews secret 1
  owes: nothing
Mon 9 Nov 11:00       adviser Ann renews secret 2
  refused: not-verified
Mon 9 Nov 11:01       adviser Ann verifies the customer by account-pin, failed
Mon 9 Nov 11:02       adviser Ann renews secret 2
  refused: not-verified
Mon 9 Nov 11:03       adviser Ann verifies the customer by account-pin, passed, full
Mon 9 Nov 11:05       adviser Ann renews secret 2
  owes: new-secret to customer
# An hour later nobody knows any more who is on the line.
Mon 9 Nov 12:04       adviser Ann renews secret 3
  refused: not-verified
# No clock hears of it, and nothing is news.
Mon 9 Nov 12:05       desk delivers new-secret

expect
at Mon 9 Nov 12:06
  stage new
  update#1 open
