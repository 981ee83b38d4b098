story: What comes before opening is of that day, and what comes after closing of the next (KOS)
code: kos-ca

Mon 16 Nov 2026 08:59  customer files by web
Mon 16 Nov 17:01       customer escalates by web: Nobody answers.

expect
# Filed on Monday 16: two business days are 17 and 18.
at Mon 16 Nov 09:00: answer open due Wed 18 Nov 17:00
# Monday after closing counts as Tuesday 17: 18 is one, 19 is two.
at Mon 16 Nov 17:02: escalation open due Thu 19 Nov 17:00
