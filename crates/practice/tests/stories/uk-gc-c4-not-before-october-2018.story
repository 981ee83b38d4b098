story: There was no ADR letter before 1 October 2018 (GC C4)
code: contactnow-uk

Sun 30 Sep 2018 10:00  customer files by web

expect
at Mon 26 Nov 2018 12:00: no adr-letter
