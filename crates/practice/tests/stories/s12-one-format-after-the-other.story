story: Who asks for another format again is owed all of it in that one; what did not arrive is owed in none (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, format large-print
Mon 9 Nov 10:01       desk delivers acknowledgement
Tue 10 Nov 10:00      desk gets acknowledgement back: mailbox full
Tue 10 Nov 11:00      customer asks for format plain-text
Tue 10 Nov 11:30      adviser Ann writes: We look into it.
Tue 10 Nov 11:31      desk delivers reply
Wed 11 Nov 10:00      customer asks for format large-print
Wed 11 Nov 10:30      adviser Ann writes: It is mended.
Wed 11 Nov 10:31      desk delivers reply

expect
at Mon 9 Nov 10:02: format kept
# Of the first nothing arrived, so that the reply is all that there is to have in plain text; and then in large print.
at Tue 10 Nov 11:32: format#2 kept
at Wed 11 Nov 10:32
  format#2 kept
  format#3 open due Fri 27 Nov 00:00
