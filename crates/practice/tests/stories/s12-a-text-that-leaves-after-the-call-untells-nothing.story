story: The outcome was told on the phone before its text left: it stays told (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, answer by sms
Mon 9 Nov 10:01       desk delivers acknowledgement
Wed 18 Nov 10:01      adviser Ann concludes upheld: The bill was wrong.
Wed 18 Nov 10:02      adviser Ann tells the outcome by phone
Wed 18 Nov 10:03      desk delivers outcome
Wed 18 Nov 10:04      adviser Ann closes as final-answer

expect
at Wed 18 Nov 10:05: tell-outcome kept
