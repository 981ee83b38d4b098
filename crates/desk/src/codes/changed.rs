//! What changes between two versions of a code, in words: the same for the public's page, for whoever is about to put a
//! version in force, and for the terminal. What differs is found by `practice::code::publish::changes`.

use practice::{
    code::publish::{
        PublishedPromise,
        changes::{Aspect, ChangedPromise, Changes, Detail, Difference, Passage, PromiseChange},
    },
    terms::Language,
};
use serde::Serialize;

use crate::tongue::Tongue;

/// All that is told of two versions.
#[derive(Debug, Serialize)]
pub struct Told {
    /// In which the sentences of each are.
    pub was_in: Language,
    pub is_in: Language,
    /// They are not in the language that was asked for.
    pub elsewhere: bool,
    /// Empty where the two say the same.
    pub groups: Vec<Group>,
}

/// What is told of one kind of thing.
#[derive(Debug, Serialize)]
pub struct Group {
    pub id: &'static str,
    pub heading: String,
    pub parts: Vec<Part>,
}

/// What is told of one promise or section.
#[derive(Debug, Default, Serialize)]
pub struct Part {
    /// "New promise".
    pub kind: String,
    pub heading: String,
    /// Of its heading and its sentences, where that is not the versions'.
    pub language: Option<Language>,
    pub notes: Vec<String>,
    pub rows: Vec<Row>,
}

/// What was said and what is, of one thing. Without a label, a side that says nothing is not shown.
#[derive(Debug, Serialize)]
pub struct Row {
    pub label: Option<String>,
    pub was: Vec<Said>,
    pub is: Vec<Said>,
}

/// A sentence, with the words in its middle that the other side has not; none where there is no such middle.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    pub begins: String,
    pub differs: String,
    pub ends: String,
}

impl Said {
    pub fn whole(&self) -> String {
        format!("{}{}{}", self.begins, self.differs, self.ends)
    }
}

/// Tells them to whoever reads this tongue and asked for the sentences in a language, mostly the same.
pub fn told(changes: &Changes, tongue: &Tongue, asked: &Language) -> Told {
    let teller = Teller { changes, tongue };
    let groups = [
        ("changes-promises", teller.promises()),
        (
            "changes-passages",
            changes.passages.iter().map(|passage| teller.passage(passage)).collect(),
        ),
        ("changes-facts", teller.facts()),
    ];
    let (was_in, is_in) = (changes.was.language.clone(), changes.is.language.clone());
    Told {
        elsewhere: was_in != *asked || is_in != *asked,
        was_in,
        is_in,
        groups: groups
            .into_iter()
            .filter(|(_, parts)| !parts.is_empty())
            .map(|(id, parts)| Group {
                id,
                heading: tongue.say(id),
                parts,
            })
            .collect(),
    }
}

struct Teller<'t> {
    changes: &'t Changes,
    tongue: &'t Tongue,
}

impl Teller<'_> {
    fn promises(&self) -> Vec<Part> {
        let parts = self.changes.promises.iter().map(|change| match change {
            PromiseChange::New(promise) => self.whole("changes-new", promise, row(None, &[], &self.lines(promise))),
            PromiseChange::Dropped(promise) => {
                self.whole("changes-dropped", promise, row(None, &self.lines(promise), &[]))
            }
            PromiseChange::Changed(changed) => self.changed(changed),
        });
        parts.collect()
    }

    /// A promise that one version alone has.
    fn whole(&self, kind: &str, promise: &PublishedPromise, said: Row) -> Part {
        Part {
            kind: self.tongue.say(kind),
            heading: heading(promise),
            rows: vec![said],
            ..Part::default()
        }
    }

    /// Its text, and the lines about its clock.
    fn lines(&self, promise: &PublishedPromise) -> Vec<String> {
        let words = &self.changes.words;
        let lines = promise
            .labelled(words)
            .map(|(label, said)| format!("{label}{}{said}", words.colon));
        std::iter::once(promise.text.clone()).chain(lines).collect()
    }

    fn changed(&self, changed: &ChangedPromise) -> Part {
        let unsaid = changed.unsaid.then(|| self.tongue.say("changes-unsaid"));
        Part {
            kind: self.tongue.say("changes-changed"),
            heading: heading(&changed.promise),
            notes: unsaid.into_iter().collect(),
            rows: changed.differs.iter().map(|differs| self.aspect(differs)).collect(),
            ..Part::default()
        }
    }

    fn aspect(&self, differs: &Difference<Aspect>) -> Row {
        let label = match differs.of {
            // As the page labels them.
            Aspect::Clock(line) => line.label(&self.tongue.phrases.page).to_owned(),
            Aspect::Number => self.tongue.say("changes-number"),
            Aspect::Name => self.tongue.say("changes-name"),
            Aspect::Section => self.tongue.say("changes-section"),
            Aspect::Text => self.tongue.say("changes-text"),
            Aspect::Whom => self.tongue.say("changes-whom"),
            Aspect::Except => self.tongue.say("changes-except"),
            Aspect::EndedBy => self.tongue.say("changes-ended-by"),
        };
        row(Some(label), &differs.was, &differs.is)
    }

    fn passage(&self, passage: &Passage) -> Part {
        let headed = passage.was_headed.as_ref().map(|was| {
            let label = Some(self.tongue.say("changes-heading"));
            row(label, std::slice::from_ref(was), std::slice::from_ref(&passage.heading))
        });
        let says =
            (!passage.gone.is_empty() || !passage.new.is_empty()).then(|| row(None, &passage.gone, &passage.new));
        Part {
            heading: passage.heading.clone(),
            language: passage.language.clone(),
            rows: headed.into_iter().chain(says).collect(),
            ..Part::default()
        }
    }

    /// One part, of what the page says of the provider.
    fn facts(&self) -> Vec<Part> {
        let Changes { facts, closed_days, .. } = self.changes;
        let closed = closed_days.then(|| self.tongue.say("changes-closed-days"));
        let part = Part {
            notes: closed.into_iter().collect(),
            rows: facts.iter().map(|fact| self.fact(fact)).collect(),
            ..Part::default()
        };
        let any = !part.notes.is_empty() || !part.rows.is_empty();
        any.then_some(part).into_iter().collect()
    }

    fn fact(&self, fact: &Difference<Detail>) -> Row {
        let label = match fact.of {
            Detail::Title => "changes-title",
            Detail::Lead => "changes-lead",
            Detail::Provider => "changes-provider",
            Detail::Web => "changes-web",
            Detail::Phone => "changes-phone",
            Detail::Email => "changes-email",
            Detail::Address => "changes-address",
            Detail::Hours => "changes-hours",
            Detail::PhoneHours => "changes-phone-hours",
            Detail::Zone => "changes-zone",
        };
        row(Some(self.tongue.say(label)), &fact.was, &fact.is)
    }
}

fn heading(promise: &PublishedPromise) -> String {
    format!("{}. {}", promise.number, promise.name)
}

/// Where both sides have as many sentences, each is compared with the one in its place.
fn row(label: Option<String>, was: &[String], is: &[String]) -> Row {
    let (was, is) = if was.len() == is.len() {
        was.iter().zip(is).map(|(was, is)| marked(was, is)).unzip()
    } else {
        (
            was.iter().map(|said| whole(said)).collect(),
            is.iter().map(|said| whole(said)).collect(),
        )
    };
    Row { label, was, is }
}

fn whole(said: &str) -> Said {
    Said {
        begins: said.to_owned(),
        differs: String::new(),
        ends: String::new(),
    }
}

/// Two sentences with the words between what both begin with and what both end with marked; none, where they have neither.
fn marked(was: &str, is: &str) -> (Said, Said) {
    let words = |said: &str| -> Vec<String> { said.split_inclusive(' ').map(str::to_owned).collect() };
    let (old, new) = (words(was), words(is));
    let begin = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let left = old.len().min(new.len()) - begin;
    let same = old.iter().rev().zip(new.iter().rev());
    let end = same.take(left).take_while(|(old, new)| old == new).count();
    let said = |words: &[String]| {
        let (begins, rest) = words.split_at(begin);
        let (differs, ends) = rest.split_at(rest.len() - end);
        let (differs, ends) = (differs.concat(), ends.concat());
        let apart = differs.trim_end().len();
        Said {
            begins: begins.concat(),
            differs: differs[..apart].to_owned(),
            ends: differs[apart..].to_owned() + &ends,
        }
    };
    if begin == 0 && end == 0 {
        return (whole(was), whole(is));
    }
    (said(&old), said(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_differ_stand_between_those_that_both_have() {
        for (was, is, old, new) in [
            (
                "within 5 days of it",
                "within 3 days of it",
                ["within ", "5", " days of it"],
                ["within ", "3", " days of it"],
            ),
            // What was put in stands on one side alone, and no word counts twice.
            ("a a", "a a a", ["a ", "", "a"], ["a ", "a", " a"]),
            // Nothing in common: nothing stands out.
            ("one thing", "another", ["one thing", "", ""], ["another", "", ""]),
        ] {
            let (said, says) = marked(was, is);
            let parts = |said: &Said| [said.begins.clone(), said.differs.clone(), said.ends.clone()];
            assert_eq!(
                (parts(&said), parts(&says)),
                (old.map(str::to_owned), new.map(str::to_owned))
            );
            assert_eq!((said.whole().as_str(), says.whole().as_str()), (was, is));
        }
    }
}
