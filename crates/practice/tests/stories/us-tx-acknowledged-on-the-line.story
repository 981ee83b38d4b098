story: A call is acknowledged before it ends, day or not (Caprock Voice)
code: example-us-tx

Mon 9 Nov 2026 10:01  adviser Ann files by phone: I was billed twice.
Mon 9 Nov 10:05       adviser Ann acknowledges by phone
Mon 9 Nov 10:06       adviser Ann ends the contact

expect
at Mon 9 Nov 10:07: acknowledge kept
