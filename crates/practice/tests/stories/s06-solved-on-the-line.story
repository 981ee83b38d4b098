story: A call is taken, verified, solved and acknowledged while the customer is on the line (S5, S6, S7)
code: jive-canada

Mon 9 Nov 2026 10:00  adviser Ann files by phone, category billing-price, answer by email in es: Me cobraron dos veces.
  owes: acknowledgement to customer
Mon 9 Nov 10:02       adviser Ann verifies the customer by account-pin, passed, full
Mon 9 Nov 10:04       adviser Ann acknowledges by phone
Mon 9 Nov 10:06       adviser Ann offers credit 20.00: I will take the second charge off.
Mon 9 Nov 10:07       adviser Ann records acceptance by call: Sí, gracias
Mon 9 Nov 10:08       adviser Ann gives credit 20.00: Credit note 91.
Mon 9 Nov 10:10       adviser Ann ends the contact, solved
Mon 9 Nov 10:11       adviser Ann closes as agreed
Mon 9 Nov 10:12       desk delivers acknowledgement
Mon 9 Nov 10:13       desk delivers offer

expect
# While the call goes on nobody knows when it ends; at the latest with the day.
at Mon 9 Nov 10:01: acknowledge open due Tue 10 Nov 00:00
# An offer made to a customer on the line was told by being made: conclude is kept.
at Mon 9 Nov 10:12
  stage closed
  acknowledge kept due Mon 9 Nov 10:10
  conclude kept
  put-right kept
  update#1 discharged
# Telling of the scheme began with the offer; the written offer carries the notice.
at Mon 9 Nov 10:14: tell kept due Tue 10 Nov 17:00
