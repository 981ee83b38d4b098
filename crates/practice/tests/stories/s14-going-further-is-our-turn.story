story: Who goes further is not waited for any longer: it is our turn (S14)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann asks for information: The contract, please.
Tue 10 Nov 10:01      desk delivers request
Wed 11 Nov 10:00      customer escalates by web: I sent it twice. I want someone senior.

expect
at Tue 10 Nov 10:02
  stage waiting
  conclude paused no due
at Wed 11 Nov 10:01
  stage investigating
# Ten business days after Monday 9, without Tuesday 10, at whose close we waited: 12, 13, 16 to 20, 23, 24, 25.
  conclude open due Wed 25 Nov 17:00
