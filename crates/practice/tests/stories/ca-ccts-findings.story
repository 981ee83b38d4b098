story: Conciliation, investigation, findings: what the customer accepts is carried out
code: jive-canada

Mon 2 Nov 2026 10:00  customer files by web
Tue 3 Nov 10:00       compliance Kim refers it to the scheme as 1234567
Tue 10 Nov 10:00      compliance Kim records at the scheme reported-open
Mon 16 Nov 10:00      compliance Kim records at the scheme not-conciliated
Mon 14 Dec 10:00      compliance Kim records at the scheme found
Mon 14 Dec 12:00      compliance Kim records at the scheme review-asked
Mon 21 Dec 10:00      compliance Kim records at the scheme customer-accepts

expect
# 22, 23, 24 December: 3. 25 is Christmas Day; Boxing Day, a Saturday, is kept on Monday 28. 29: 4. 30: 5. To the close.
at Mon 14 Dec 12:01
  report kept
  no implement
at Mon 21 Dec 10:01: implement open due Wed 30 Dec 2026 17:00
at Wed 30 Dec 17:01: implement broken_owed due Wed 30 Dec 2026 17:00
