story: A question that needs work is settled in fifteen business days, in telecom too, and ends once we have spoken to who asked (Ley 10/2025, 3.2, 17.1)
code: example-es

Tue 12 Jan 2027 10:00  customer files by web, kind question, service internet, category other-matter: Can I have a fixed address?
Tue 12 Jan 11:00       adviser Ana closes as answered
  refused: not-let-by-code
Mon 1 Feb 12:00        adviser Ana writes: You can, for two euros a month.
Mon 1 Feb 12:01        desk delivers reply
Mon 1 Feb 12:02        adviser Ana closes as answered

expect
# 13, 14, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29 January, 1 and 2 February; each lasts to midnight.
at Tue 12 Jan 10:01
  es-ley-10-2025/question open due Wed 3 Feb 2027 00:00
  no es-telecom/answer
  no es-ley-10-2025/answer
at Mon 1 Feb 12:03
  es-ley-10-2025/question kept
  stage closed
