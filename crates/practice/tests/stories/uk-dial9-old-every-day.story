story: The older procedure has news on every working day, and each day of silence is another breach (Dial9)
code: dial9-uk-old

Mon 12 May 2025 10:00  customer files by email
Tue 13 May 15:00       adviser Ann speaks to the customer by phone: We are testing the line.
Wed 14 May 16:00       adviser Ann speaks to the customer by phone: The fault is outside.
# Nothing on Thursday 15, nothing on Friday 16.
Fri 16 May 09:00       desk notices breaches
  owes: late to customer
Mon 19 May 10:00       adviser Ann speaks to the customer by phone: It is mended.

expect
at Tue 13 May 15:01
  respond kept due Tue 13 May 17:00
  update#1 kept due Tue 13 May 17:00
  update#2 open due Wed 14 May 17:00
at Wed 14 May 16:01
  update#2 kept due Wed 14 May 17:00
  update#3 open due Thu 15 May 17:00
at Thu 15 May 17:01: update#3 broken_owed due Thu 15 May 17:00
at Fri 16 May 17:01: update#4 broken_owed due Fri 16 May 17:00
