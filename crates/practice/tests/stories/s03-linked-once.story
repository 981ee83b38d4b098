story: Two complaints are linked once, and not to themselves; how they belong together is the last word (S3)
code: jive-canada

Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:01       adviser Ann links it to 123-456-7894 as related
Mon 9 Nov 10:02       adviser Ann links it to 123-456-7894 as related
  refused: already-linked
Mon 9 Nov 10:03       adviser Ann closes as duplicate: It repeats the other.
  refused: not-linked
Mon 9 Nov 10:04       adviser Ann links it to 123-456-7894 as duplicate
Mon 9 Nov 10:05       adviser Ann links it to 123-456-7894 as related
Mon 9 Nov 10:06       adviser Ann closes as duplicate: It repeats the other.
  refused: not-linked

expect
at Mon 9 Nov 10:07: acknowledge open
