story: Whoever has answered is not late because the customer is silent
code: peers/nine-to-five

# zammad#3140, osticket#1684: a ticket fell overdue although staff had answered and it was the customer's turn.
# zammad#2082: the first answer moved no deadline, only the second.
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:30       customer writes by web: It is urgent to me.
Mon 9 Nov 11:00       adviser Ann offers credit 5.00: We are sorry.
Mon 9 Nov 11:01       desk delivers offer
# Nobody writes until spring.
Mon 1 Mar 2027 10:00  desk notices breaches

expect
# Four open hours after 10:30. Two after 10:00, and two after the offer went out at 11:01.
# Twenty after 10:00: seven on Monday, eight on Tuesday, five on Wednesday.
at Mon 9 Nov 2026 11:02
  reply kept due Mon 9 Nov 14:30
  update#1 kept due Mon 9 Nov 12:00
  update#2 open due Mon 9 Nov 13:01 since Mon 9 Nov 11:01
# There is one reply, and it stays kept. To keep in touch is owed whoever is silent, until the complaint ends.
at Mon 1 Mar 2027 10:01
  reply kept due Mon 9 Nov 2026 14:30
  conclude kept due Wed 11 Nov 2026 14:00
