story: A provider of the small class has five days more for another format
code: kos-ca

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      customer asks for format plain-text
Tue 10 Nov 10:01      customer asks for format braille

expect
at Tue 10 Nov 10:00: format open due Tue 1 Dec 00:00
at Tue 10 Nov 10:02: made-format open due Sat 26 Dec 00:00
