story: A bounce that is mended before the due instant breaks nothing (S7)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       desk delivers acknowledgement
Mon 9 Nov 11:00       desk gets acknowledgement back: mailbox full
Mon 9 Nov 13:59       adviser Ann acknowledges by phone

expect
at Mon 9 Nov 11:01: acknowledge open due Mon 9 Nov 14:00
at Mon 9 Nov 14:30: acknowledge kept due Mon 9 Nov 14:00
