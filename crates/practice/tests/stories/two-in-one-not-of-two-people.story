story: What may not be handled as one
code: jive-canada

Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Mon 9 Nov 10:01       at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:00      customer files by web, name María Pérez
# That somebody opened it with its number proves nothing of who they are.
Tue 10 Nov 10:01      customer verifies the customer by tracking-secret, passed, basic
Tue 10 Nov 10:02      adviser Ann handles it with the other
  refused: not-proven-the-same
Tue 10 Nov 10:03      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:04      adviser Ann offers nothing: We are sorry.
Tue 10 Nov 10:05      adviser Ann handles it with the other
  refused: offer-stands
Tue 10 Nov 10:06      customer refuses: No.
Tue 10 Nov 10:07      customer escalates by web: Somebody else, please.
Tue 10 Nov 10:08      support-manager Max handles it with the other
  refused: stands-higher
