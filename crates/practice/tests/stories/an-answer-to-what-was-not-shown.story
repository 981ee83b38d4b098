story: What the customer has not been shown yet is not answered by what arrives meanwhile
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by web
Mon 9 Nov 10:30:00       adviser Ann asks for information: Which bill?
Mon 9 Nov 10:30:10       customer writes by web: I will be away on Friday.
Mon 9 Nov 10:35:00       customer writes by web: The one of October.
Mon 9 Nov 11:00:00       adviser Ann offers credit 12.35: We take the fee off.
Mon 9 Nov 11:01:00       adviser Ann concludes not-upheld: We were right.
Mon 9 Nov 11:01:10       customer accepts
  refused: on-its-way
Mon 9 Nov 11:01:12       customer refuses: No.
  refused: on-its-way
Mon 9 Nov 11:01:15       adviser Ann takes back outcome
Mon 9 Nov 11:01:17       customer accepts

expect
at Mon 9 Nov 10:30:20: stage waiting
at Mon 9 Nov 10:35:10: stage investigating
at Mon 9 Nov 11:01:16: stage offered
at Mon 9 Nov 11:01:20: stage agreed
