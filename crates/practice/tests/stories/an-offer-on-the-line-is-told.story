story: An offer that was made on the line was told there: who goes further goes further than it
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by phone, answer by email
Mon 9 Nov 10:05:00       adviser Ann acknowledges by phone
Mon 9 Nov 10:06:00       adviser Ann offers credit 12.35: We take the fee off.
Mon 9 Nov 10:06:10       adviser Ann escalates by phone: They want someone senior.
Mon 9 Nov 10:07:00       desk delivers offer
Mon 9 Nov 10:08:00       customer accepts

expect
at Mon 9 Nov 10:09: stage agreed
