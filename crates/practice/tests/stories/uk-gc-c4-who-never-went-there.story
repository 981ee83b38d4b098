story: A referral that was taken back stopped nothing: the letter about the scheme is owed as if it had never been (GC C4)
code: contactnow-uk

Thu 9 Apr 2026 10:00  customer files by web
Tue 14 Apr 10:00      support-manager Max refers it to the scheme as CO-1
Wed 15 Apr 10:00      support-manager Max takes back the referral: CO-1 is about another complaint.

expect
at Tue 14 Apr 10:01: adr-letter discharged
at Wed 15 Apr 10:01: adr-letter open due Fri 22 May 00:00
at Fri 22 May 00:01: adr-letter broken_owed
