story: A senior manager answers as soon as possible, and then there is CISAS (Birchills)
code: birchills-uk

Mon 18 May 2026 10:00  customer files by support-case
Fri 22 May 12:00       customer escalates by support-case: That is no answer.
Wed 27 May 10:00       support-manager Max speaks to the customer by phone: I looked at all of it again.

expect
# Tuesday 26, Wednesday 27 May.
at Tue 26 May 17:01: escalation open due Wed 27 May 17:00
at Wed 27 May 10:01: escalation kept due Wed 27 May 17:00
# 13 days to 31 May, 29 of June: 42.
at Mon 29 Jun 12:00: adr-letter open due Tue 30 Jun 00:00
