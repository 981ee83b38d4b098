story: A new offer after a refused outcome is how the case stands; an outcome told after an offer is (S4, S13)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      customer escalates by web: Someone senior, please.
Thu 12 Nov 10:00      support-manager Max concludes partly-upheld, with credit 1.00: One dollar.
Thu 12 Nov 10:01      desk delivers outcome
Fri 13 Nov 12:00      customer refuses: Too little.
Mon 16 Nov 10:00      support-manager Max offers credit 20.00: Twenty.
Mon 16 Nov 10:01      desk delivers offer
Tue 17 Nov 10:00      support-manager Max concludes upheld, with credit 30.00: Thirty, as decided.
Tue 17 Nov 10:01      desk delivers outcome

expect
at Thu 12 Nov 10:02: stage outcome-told
at Fri 13 Nov 12:01: stage investigating
at Mon 16 Nov 10:02: stage offered
at Tue 17 Nov 10:02: stage outcome-told
