story: Who phones is promised no reply in writing (VoIP8)
code: voip8-uk

Wed 8 Apr 2026 14:00  customer files by phone

expect
at Fri 10 Apr 17:01: no reply
