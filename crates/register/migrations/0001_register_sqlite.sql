-- What the register has beside its tables on SQLite: what a case is found by, under its number. The texts themselves are
-- not in it, only where each of our own tokens stands; the tokenizer leaves those whole. `digest` tells what was put in.
CREATE VIRTUAL TABLE found USING fts5(
    words,
    digest UNINDEXED,
    content = '',
    contentless_delete = 1,
    contentless_unindexed = 1,
    tokenize = "ascii tokenchars '@#=~:._+-%|'"
);
