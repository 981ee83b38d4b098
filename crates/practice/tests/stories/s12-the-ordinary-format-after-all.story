story: Who wants the ordinary format after all is owed no other (S12)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web, format audio
Tue 10 Nov 10:00      customer asks for format standard

expect
at Mon 9 Nov 10:01: made-format open
at Tue 10 Nov 10:01: made-format discharged
