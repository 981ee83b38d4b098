story: Somebody anonymous without an address is promised an outcome, and no message that could not be sent
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, anonymous
  owes: nothing

expect
at Mon 9 Nov 10:01
  no acknowledge
  no update
  conclude open due Tue 24 Nov 17:00
