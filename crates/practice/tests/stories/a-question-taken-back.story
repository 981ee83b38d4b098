story: A question that is taken back stops no clock, and an answer that is taken back is none
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by web
Mon 9 Nov 11:00:00       adviser Ann asks for information: Which bill?
Mon 9 Nov 11:00:10       adviser Ann takes back request
Mon 9 Nov 11:01:00       adviser Ann concludes not-upheld: We were right.
Mon 9 Nov 11:01:10       adviser Ann takes back outcome
Mon 9 Nov 11:01:12       adviser Ann takes back outcome
  refused: already-recorded
Mon 9 Nov 11:02:00       adviser Ann estimates Mon 1 Mar 2027: It takes long.
Mon 9 Nov 11:02:10       adviser Ann takes back estimate

expect
at Mon 9 Nov 11:00:05: stage waiting
at Mon 9 Nov 11:00:11: stage investigating
at Mon 9 Nov 11:01:05: stage investigating
at Mon 9 Nov 11:03:00: stage investigating
at Mon 9 Nov 11:03:00: tell-outcome discharged
