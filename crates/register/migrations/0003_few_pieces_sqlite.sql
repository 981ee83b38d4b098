-- Two pieces of one size are joined where nobody waits, not only four.
INSERT INTO found (found, rank) VALUES ('usermerge', 2);
