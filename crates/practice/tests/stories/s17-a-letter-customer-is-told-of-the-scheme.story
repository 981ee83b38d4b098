story: A customer without mail is told of the scheme by a person (S15, S17)
code: jive-canada

Mon 9 Nov 2026 10:00  mailroom Pat files by letter, answer by phone
Mon 9 Nov 15:00       adviser Ann acknowledges by phone
Tue 10 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
  owes: offer to customer
# A conversation is not the offer; what is owed by phone is said by a person, who records that.
Tue 10 Nov 10:05      adviser Ann speaks to the customer by phone: There is an offer coming.
Tue 10 Nov 10:10      adviser Ann delivers offer by phone

expect
at Tue 10 Nov 10:06
  conclude open
  tell open
# The offer carries the notice of the scheme, whoever says it.
at Tue 10 Nov 10:11
  acknowledge kept due Tue 10 Nov 17:00
  conclude kept due Tue 24 Nov 17:00
  tell kept due Thu 12 Nov 17:00
