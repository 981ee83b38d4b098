story: The steps at the scheme come in an order that can be, and what it looks into stays what it is (S18)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      compliance Kim refers it to the scheme as 1234567
Tue 10 Nov 10:01      compliance Kim records at the scheme customer-accepts
  refused: not-in-this-order
Tue 10 Nov 10:02      compliance Kim records at the scheme implemented
  refused: not-in-this-order
Tue 10 Nov 10:03      compliance Kim records at the scheme review-asked
  refused: not-in-this-order
Wed 11 Nov 10:00      compliance Kim records at the scheme reported-open
Wed 11 Nov 10:01      compliance Kim records at the scheme reported-open
  refused: already-recorded
Thu 12 Nov 10:00      adviser Ann makes it a question: It is only a question.
  refused: with-scheme
Mon 16 Nov 10:00      compliance Kim records at the scheme found
Mon 16 Nov 10:01      compliance Kim records at the scheme objected
  refused: not-in-this-order
Tue 17 Nov 10:00      compliance Kim records at the scheme customer-rejects
Tue 17 Nov 10:01      compliance Kim records at the scheme customer-accepts
  refused: not-in-this-order
# A review may end in findings of its own.
Wed 18 Nov 10:00      compliance Kim records at the scheme review-asked
Thu 19 Nov 10:00      compliance Kim records at the scheme found
Fri 20 Nov 10:00      compliance Kim records at the scheme customer-accepts
Mon 23 Nov 10:00      compliance Kim records at the scheme implemented
Tue 24 Nov 10:00      compliance Kim ends the referral, settled
Tue 24 Nov 10:01      adviser Ann makes it a question: It is only a question.

expect
at Mon 23 Nov 10:01: stage with-the-scheme
