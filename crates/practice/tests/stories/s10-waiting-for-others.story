story: Who waits for another company, or until the customer is back, does not wait for an answer of the customer's (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 12:00      adviser Ann asks for third-party: Is the line cut?
Tue 10 Nov 12:01      desk delivers request
Wed 11 Nov 12:00      adviser Ann asks for customer-away: Back on Friday.
Wed 11 Nov 12:01      desk delivers request
Thu 12 Nov 12:00      adviser Ann asks for information: Which number is it?
Thu 12 Nov 12:01      desk delivers request

expect
at Tue 10 Nov 12:02
  stage investigating
  # The code stops no clock for this.
  conclude open due Tue 24 Nov 17:00
at Wed 11 Nov 12:02: stage investigating
at Thu 12 Nov 12:02
  stage waiting
  conclude paused no due
