story: Somebody anonymous without an address is told by the page they filed on, and told nothing twice
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, anonymous
  owes: acknowledgement to customer
Tue 10 Nov 10:00      adviser Ann offers credit 5.00: For the trouble.
  owes: offer to customer
Tue 10 Nov 10:01      desk delivers offer
Wed 11 Nov 10:00      customer refuses: That is too little.
  owes: scheme to customer
Wed 11 Nov 10:01      desk delivers scheme
Thu 12 Nov 10:00      adviser Ann concludes upheld: It was ours.
  owes: outcome to customer

expect
# Nobody can send them a word: what they have from the page they filed on is owed by no clock.
at Mon 9 Nov 10:01
  no acknowledge
  no update
  conclude open due Tue 24 Nov 17:00
at Tue 10 Nov 10:02
  conclude kept due Tue 24 Nov 17:00
  tell kept due Thu 12 Nov 17:00
at Wed 11 Nov 10:02
  tell#2 kept
# What a person may still take back is on no page yet.
at Thu 12 Nov 10:00
  tell-outcome open
