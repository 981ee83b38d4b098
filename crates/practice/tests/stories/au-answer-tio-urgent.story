story: What is urgent is answered to the TIO in two working days (Australia)
code: justmobile-au

Mon 2 Feb 2026 10:00  customer files by web
Mon 2 Feb 10:01       adviser Ann marks it urgent: a threat to safety
Mon 16 Feb 10:00      adviser Ann refers it to the scheme as T1

expect
# Tuesday 17, Wednesday 18 February.
at Mon 16 Feb 10:01: answer-tio open due Thu 19 Feb 00:00
at Thu 19 Feb 00:01: answer-tio broken_owed due Thu 19 Feb 00:00
