story: Who phones is helped on the line and sent no acknowledgement (RingCentral)
code: ringcentral-uk

Thu 2 Apr 2026 16:00  customer files by phone

expect
at Wed 8 Apr 17:01: no acknowledge
at Fri 10 Apr 17:01: no next
