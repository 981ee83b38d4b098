story: An answer in detail on the seventh day is in time (Birchills)
code: birchills-uk

Fri 1 May 2026 09:30  customer files by support-case
Fri 8 May 20:00       adviser Ann concludes upheld: The port was wrong.
Fri 8 May 20:01       desk delivers outcome

expect
# Monday 4 May is a bank holiday.
at Tue 5 May 17:01: acknowledge broken_owed due Tue 5 May 17:00
at Fri 8 May 20:02: answer kept due Sat 9 May 00:00
