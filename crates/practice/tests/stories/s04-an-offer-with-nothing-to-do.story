story: An accepted offer with nothing in it to be done owes nothing for ever (S4)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann offers nothing: The charge is right; here is how it comes about.
Tue 10 Nov 10:01      desk delivers offer
Thu 12 Nov 09:00      customer accepts
Mon 30 Nov 10:00      adviser Ann closes as agreed

expect
# Accepted, and no redress to give: nothing begins, however late we close.
at Thu 12 Nov 09:01: no put-right
at Mon 30 Nov 10:01: no put-right
