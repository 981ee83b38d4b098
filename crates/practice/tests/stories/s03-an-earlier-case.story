story: An earlier reference is linked, and a duplicate may be closed only when it is (S3)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by support-case, category service-lost, earlier 412-345-6780: The same again.
Mon 9 Nov 10:30       adviser Ann closes as duplicate
  refused: not-linked
Mon 9 Nov 10:30       adviser Ann links it to 520-871-3348 as related
Mon 9 Nov 10:30       adviser Ann closes as duplicate
  refused: not-linked
Mon 9 Nov 10:31       adviser Ann links it to 412-345-6780 as duplicate
Mon 9 Nov 10:32       adviser Ann closes as duplicate
  owes: closing to customer

expect
at Mon 9 Nov 10:31: stage new
at Mon 9 Nov 10:33
  stage closed
  # It must still be acknowledged: closing as a duplicate is our own act. Four hours after 10:00.
  acknowledge open due Mon 9 Nov 14:00
  conclude discharged
