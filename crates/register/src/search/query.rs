//! What is sought, and whether a case is it. A database is asked the same in its own words by its driver.

use crate::{
    WorkItem,
    search::{
        Document,
        tokens::{self, Token, figures},
    },
    summary::NEVER,
};

/// Words in this order, side by side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase {
    pub tokens: Vec<Token>,
    /// The last one is the beginning of a word.
    pub begins: bool,
}

/// What must stand in a case, one of each list, and what may not.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sought {
    pub all: Vec<Vec<Phrase>>,
    pub none: Vec<Phrase>,
}

/// From one instant to another, both included, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    pub from: i64,
    pub until: i64,
}

impl Span {
    pub const ALL: Self = Self {
        from: i64::MIN,
        until: i64::MAX,
    };

    const fn has(self, at: i64) -> bool {
        self.from <= at && at <= self.until
    }

    /// What lies in both.
    pub fn and(self, other: Self) -> Self {
        Self {
            from: self.from.max(other.from),
            until: self.until.min(other.until),
        }
    }
}

/// What somebody may search by: what is found was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sight {
    /// Every text of a case.
    Everything,
    /// Names, addresses and numbers.
    Names,
    /// Tracking numbers.
    Numbers,
}

/// Who may not read a text may not search by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotForYou;

/// What is sought.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Query {
    sight: Sight,
    sought: Sought,
    due: Span,
    received: Span,
    /// Which term is the word typed last.
    last: Option<usize>,
}

impl Query {
    pub fn of(sight: Sight) -> Self {
        Self {
            sight,
            sought: Sought::default(),
            due: Span::ALL,
            received: Span::ALL,
            last: None,
        }
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        let Sought { all, none } = &self.sought;
        all.is_empty() && none.is_empty() && (self.due, self.received) == (Span::ALL, Span::ALL)
    }

    /// A word, a phrase or a number that must stand in the case; `begins`: that its last word begins with. False if
    /// there is nothing in it to look for.
    pub fn with(&mut self, text: &str, begins: bool) -> Result<bool, NotForYou> {
        let any = self.ways(text, begins)?;
        let some = !any.is_empty();
        self.sought.all.extend(some.then_some(any));
        Ok(some)
    }

    /// One of these, as a number, an address or words, must stand in the case.
    ///
    /// # Errors
    /// They may not be read.
    pub fn with_any(&mut self, texts: &[&str]) -> Result<bool, NotForYou> {
        let mut any = Vec::new();
        for text in texts {
            any.extend(self.ways(text, false)?);
        }
        let some = !any.is_empty();
        self.sought.all.extend(some.then_some(any));
        Ok(some)
    }

    /// The same of what was typed last: a name may only begin so.
    pub fn with_last(&mut self, text: &str) -> Result<bool, NotForYou> {
        let some = self.with(text, false)?;
        let words: Vec<Token> = words(text);
        if let Some(any) = self
            .sought
            .all
            .last_mut()
            .filter(|_| some && self.sight != Sight::Numbers && !words.is_empty())
        {
            any.push(name(&words, true));
            any.dedup();
            self.last = Some(self.sought.all.len() - 1);
        }
        Ok(some)
    }

    /// What may not stand in it.
    pub fn without(&mut self, text: &str, begins: bool) -> Result<bool, NotForYou> {
        let any = self.ways(text, begins)?;
        let some = !any.is_empty();
        self.sought.none.extend(any);
        Ok(some)
    }

    /// A name that begins so.
    pub fn named(&mut self, text: &str, negated: bool) -> Result<bool, NotForYou> {
        if self.sight == Sight::Numbers {
            return Err(NotForYou);
        }
        let words = words(text);
        if words.is_empty() {
            return Ok(false);
        }
        self.put(vec![name(&words, true)], negated);
        Ok(true)
    }

    /// A field has one of these values.
    pub fn field(&mut self, field: &str, values: &[&str], negated: bool) {
        let phrase = |value: &&str| Phrase {
            tokens: vec![Token::field(field, value)],
            begins: false,
        };
        self.put(values.iter().map(phrase).collect(), negated);
    }

    fn put(&mut self, any: Vec<Phrase>, negated: bool) {
        if negated {
            self.sought.none.extend(any);
        } else {
            self.sought.all.push(any);
        }
    }

    /// What falls due next does so then; a closed case owes nothing.
    pub fn due(&mut self, span: Span) {
        if self.due == Span::ALL {
            self.sought.all.push(vec![open()]);
        }
        self.due = self.due.and(span);
    }

    pub fn received(&mut self, span: Span) {
        self.received = self.received.and(span);
    }

    /// The ways in which a text may stand in a case.
    fn ways(&self, text: &str, begins: bool) -> Result<Vec<Phrase>, NotForYou> {
        let one = |token: Token| Phrase {
            tokens: vec![token],
            begins: true,
        };
        let mut any = Vec::new();
        let number = figures(text).filter(|digits| digits.len() >= 3);
        any.extend(number.as_deref().map(Token::reference).map(one));
        if self.sight != Sight::Numbers {
            any.extend(Token::phone(text).map(one));
            match Token::address(text) {
                // Others' addresses stand in texts that not everybody may read.
                Some(address) if self.sight == Sight::Names => any.push(one(Token::of_name(&address))),
                Some(address) => any.push(one(address)),
                None => any.extend(self.phrase(text, begins)),
            }
        } else if number.is_none() && !text.trim().is_empty() {
            return Err(NotForYou);
        }
        Ok(any)
    }

    fn phrase(&self, text: &str, begins: bool) -> Option<Phrase> {
        let tokens = words(text);
        if tokens.is_empty() {
            return None;
        }
        Some(if self.sight == Sight::Everything {
            Phrase { tokens, begins }
        } else {
            name(&tokens, begins)
        })
    }

    /// The same, with the word typed last as a beginning wherever it stands. None if that finds nothing else.
    pub fn widened(&self) -> Option<Self> {
        let mut wide = self.clone();
        let any = wide.sought.all.get_mut(self.last?)?;
        let long = |phrase: &Phrase| phrase.tokens.last().is_some_and(|last| last.text().chars().count() > 1);
        for phrase in any.iter_mut().filter(|phrase| long(phrase)) {
            phrase.begins = true;
        }
        (wide != *self).then_some(wide)
    }

    /// What the index is asked; there is always something that must be there.
    pub(crate) fn sought(&self) -> Sought {
        let mut sought = self.sought.clone();
        if sought.all.is_empty() {
            sought.all.push(vec![Phrase {
                tokens: vec![Token::any()],
                begins: false,
            }]);
        }
        sought
    }

    /// What tells it best.
    pub(crate) fn by(&self) -> By {
        let Sought { all, none } = &self.sought;
        let nothing_else =
            |known: Option<Phrase>| none.is_empty() && all.iter().all(|any| any.iter().eq(known.as_ref()));
        if self.due != Span::ALL && nothing_else(Some(open())) {
            By::Due
        } else if self.received != Span::ALL && nothing_else(None) {
            By::Received
        } else {
            By::Words
        }
    }

    pub(crate) const fn spans(&self) -> (Span, Span) {
        (self.due, self.received)
    }

    /// Whether a case is what is sought: the measure of every index.
    pub fn matches(&self, document: &Document, item: &WorkItem) -> bool {
        let due = item.next.as_ref().map_or(NEVER, |next| next.due.as_millisecond());
        let stands = |phrase: &Phrase| phrase.stands_in(document);
        self.due.has(due)
            && self.received.has(item.received_at.as_millisecond())
            && self.sought.all.iter().all(|any| any.iter().any(stands))
            && !self.sought.none.iter().any(stands)
    }

    /// The words that are sought, as they stand in texts; a word of a name is a word there.
    pub(crate) fn words(&self) -> Vec<Word<'_>> {
        let mut words: Vec<Word<'_>> = Vec::new();
        for phrase in self.sought.all.iter().flatten() {
            for (place, token) in phrase.tokens.iter().enumerate() {
                let Some(text) = token.in_texts() else { continue };
                let begins = phrase.begins && place + 1 == phrase.tokens.len();
                match words.iter_mut().find(|word| word.text == text) {
                    Some(known) => known.begins |= begins,
                    None => words.push(Word { text, begins }),
                }
            }
        }
        words
    }
}

/// A word that is sought.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'q> {
    text: &'q str,
    begins: bool,
}

impl Word<'_> {
    pub(crate) fn is(&self, token: &Token) -> bool {
        self.text == token.text() || (self.begins && token.text().starts_with(self.text))
    }
}

/// By what a query is answered: what asks for nothing but days needs no index of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Words,
    /// When it falls due next, and when it was received.
    Due,
    /// When it was received.
    Received,
}

/// It has not ended.
fn open() -> Phrase {
    Phrase {
        tokens: vec![Token::field("status", "open")],
        begins: false,
    }
}

fn words(text: &str) -> Vec<Token> {
    tokens::tokens(text).into_iter().map(|(token, _)| token).collect()
}

fn name(words: &[Token], begins: bool) -> Phrase {
    Phrase {
        tokens: words.iter().map(Token::of_name).collect(),
        begins,
    }
}

fn is(sought: &Token, token: &Token, is_beginning: bool) -> bool {
    sought == token || (is_beginning && token.text().starts_with(sought.text()))
}

impl Phrase {
    fn stands_in(&self, document: &Document) -> bool {
        document.tokens().windows(self.tokens.len()).any(|words| {
            let last = self.tokens.len() - 1;
            let mut pairs = self.tokens.iter().zip(words).enumerate();
            pairs.all(|(place, (sought, word))| {
                word.as_ref()
                    .is_some_and(|word| is(sought, word, self.begins && place == last))
            })
        })
    }
}
