story: What an outcome decided and nobody did is broken (S4, S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann concludes upheld, with refund 35.00: We were wrong.
Thu 12 Nov 10:01      desk delivers outcome
# To decide the same again buys no time.
Wed 18 Nov 10:00      adviser Ann concludes upheld, with refund 35.00: As we said.
Mon 23 Nov 10:00      adviser Ann gives refund 35.00: Transfer 12.

expect
at Thu 19 Nov 17:01: put-right#1 broken_owed due Thu 19 Nov 17:00
at Mon 23 Nov 10:01
  put-right#1 kept_late due Thu 19 Nov 17:00
  # Five business days after Wednesday 18: 19, 20, 23, 24, 25.
  put-right#2 kept due Wed 25 Nov 17:00
