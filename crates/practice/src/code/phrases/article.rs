//! Articles and what melts into them: "l’accusé", "du numéro", "an acknowledgement". Which articles a language has,
//! its genders and the beginnings that change them are data of its phrasebook; nothing here knows a language.

use std::collections::BTreeMap;

/// A term as a noun: what an article needs to know of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noun {
    pub noun: String,
    /// One of the phrasebook's genders; empty where the language has none.
    pub gender: String,
    /// How it begins, where its letters mislead: "vowel" for "an hour", "none" for "la hernie".
    pub sound: Option<String>,
}

impl Noun {
    /// A name, which no article stands before: "ComReg", "de ComReg".
    pub fn name(name: &str) -> Self {
        Self {
            noun: name.to_owned(),
            gender: NAME.to_owned(),
            sound: None,
        }
    }
}

/// The articles of a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Articles {
    pub(super) genders: Vec<String>,
    /// A named kind of beginning, with the letters it may have.
    pub(super) sounds: BTreeMap<String, Vec<String>>,
    /// Article to its forms: "m", "before vowel", "f before vowel", "any", each with `{noun}`.
    pub(super) forms: BTreeMap<String, BTreeMap<String, String>>,
}

/// The form of an article before a name that takes none: only what is left of it, "de {noun}".
const NAME: &str = "name";

/// What says of a noun that its letters mislead and no article changes before it.
const NONE: &str = "none";

impl Articles {
    /// "l’accusé de réception", for "the". None if the language has no such article.
    pub fn say(&self, article: &str, noun: &Noun) -> Option<String> {
        let forms = self.forms.get(article)?;
        let sound = match &noun.sound {
            Some(named) => Some(named.as_str()),
            None => self.beginning(&noun.noun),
        };
        let form = form(forms, &noun.gender, sound.filter(|sound| *sound != NONE))?;
        Some(form.replace("{noun}", &noun.noun))
    }

    /// A noun that was written with an article: without it, and the genders that the article goes with.
    pub fn cut_off<'n>(&self, noun: &'n str) -> Option<(&'n str, Vec<&str>)> {
        let forms = self.forms.values().flatten();
        let begins = |(name, form): (&'_ String, &'_ String)| {
            let (article, after) = form.split_once("{noun}").filter(|(article, _)| !article.is_empty())?;
            // An apostrophe may be typed straight.
            let alike = |a: char, b: char| a == b || (a == '’' && b == '\'') || a.to_lowercase().eq(b.to_lowercase());
            let letters = article.chars().count();
            let same = noun.chars().count() > letters && article.chars().zip(noun.chars()).all(|(a, b)| alike(a, b));
            let rest = noun.char_indices().nth(letters).and_then(|(at, _)| noun.get(at..))?;
            (same && after.is_empty()).then(|| (letters, rest, name.clone()))
        };
        let found: Vec<(usize, &str, String)> = forms.filter_map(begins).collect();
        let longest = found.iter().map(|(letters, ..)| *letters).max()?;
        let found: Vec<_> = found.into_iter().filter(|(letters, ..)| *letters == longest).collect();
        let (_, rest, _) = found.first()?;
        let of = |gender: &&String| {
            let name = |form: &str| form.split(' ').next() == Some(gender.as_str());
            found.iter().any(|(.., form)| name(form))
        };
        Some((*rest, self.genders.iter().filter(of).map(String::as_str).collect()))
    }

    /// The articles by name, as placeholders write them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    pub fn genders(&self) -> &[String] {
        &self.genders
    }

    /// What a noun may say of its beginning.
    pub fn sounds(&self) -> impl Iterator<Item = &str> {
        self.sounds.keys().map(String::as_str).chain([NONE])
    }

    /// The kind of beginning with the longest letters that fit.
    fn beginning(&self, noun: &str) -> Option<&str> {
        let noun = noun.to_lowercase();
        let fit = |letters: &&String| noun.starts_with(letters.as_str());
        self.sounds
            .iter()
            .filter_map(|(sound, all)| Some((all.iter().filter(fit).map(String::len).max()?, sound)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, sound)| sound.as_str())
    }

    /// The forms that an article may have.
    pub(super) fn form_names(&self) -> Vec<String> {
        let genders: Vec<&str> = self.genders.iter().map(String::as_str).chain([NAME, "any"]).collect();
        let mut names: Vec<String> = genders.iter().map(|gender| (*gender).to_owned()).collect();
        for sound in self.sounds.keys() {
            names.push(format!("before {sound}"));
            let genders = self.genders.iter().map(String::as_str).chain([NAME]);
            names.extend(genders.map(|gender| format!("{gender} before {sound}")));
        }
        names
    }

    /// The genders for which an article has no form of its own.
    pub(super) fn without_form(&self, forms: &BTreeMap<String, String>) -> Vec<String> {
        let genders = if self.genders.is_empty() {
            vec!["any".to_owned()]
        } else {
            self.genders.clone()
        };
        genders
            .into_iter()
            .filter(|gender| form(forms, gender, None).is_none())
            .collect()
    }
}

/// The closest form: of this gender before this beginning, before this beginning, of this gender, any.
fn form<'f>(forms: &'f BTreeMap<String, String>, gender: &str, sound: Option<&str>) -> Option<&'f String> {
    // A name takes no form that was written for nouns.
    if gender == NAME {
        let before = sound.and_then(|sound| forms.get(&format!("{NAME} before {sound}")));
        return before.or_else(|| forms.get(NAME));
    }
    sound
        .and_then(|sound| {
            forms
                .get(&format!("{gender} before {sound}"))
                .or_else(|| forms.get(&format!("before {sound}")))
        })
        .or_else(|| forms.get(gender))
        .or_else(|| forms.get("any"))
}
