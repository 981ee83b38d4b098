story: A date that is years away is no date to count on (S10)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:05       adviser Ann estimates Wed 10 Nov 2027: The carrier takes its time.
  refused: estimate-too-far
Mon 9 Nov 10:06       adviser Ann estimates Tue 24 Nov 2037: A slip of the hand.
  refused: estimate-too-far
Mon 9 Nov 10:07       adviser Ann estimates Tue 9 Nov 2027: A year, and no more.

expect
at Mon 9 Nov 10:08: estimate Tue 9 Nov 2027
