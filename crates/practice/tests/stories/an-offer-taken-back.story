story: An offer that is taken back was never made: nothing is accepted, no clock runs, and the right one can be made
code: jive-canada

Mon 9 Nov 2026 10:00:00  customer files by web
Mon 9 Nov 11:00:00       adviser Ann offers credit 12345.00: A slip.
  owes: offer to customer
Mon 9 Nov 11:00:10       adviser Ann takes back offer
Mon 9 Nov 11:00:12       customer accepts
  refused: no-offer
Mon 9 Nov 11:00:30       adviser Ann offers credit 12.35: What it should have been.
Mon 9 Nov 11:00:35       customer accepts
  refused: on-its-way
Mon 9 Nov 11:00:36       adviser Ann records acceptance by call: She said yes on the line.
Mon 9 Nov 11:00:40       adviser Ann takes back offer
  refused: built-on

expect
at Mon 9 Nov 11:00:11: stage investigating
at Mon 9 Nov 11:00:36: stage agreed
at Mon 9 Nov 11:00:41: stage agreed
