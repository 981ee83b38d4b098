//! One row as a complaint that comes over: the map, held once against the header, the code in force and our own words,
//! then applied to each row.

use std::{collections::HashMap, str::FromStr, sync::Arc};

use jiff::tz::TimeZone;
use practice::{
    Code,
    action::{LONGEST, TakenOver},
    code::nearest,
    entry::{EndedThere, Words},
    terms::{Channel, Class, Ending, Format, Kind, Label, Language, Service},
};
use register::Team;

use super::{
    Coming, Reject,
    map::{Map, Pick, Piece, When, pieces},
    table::Record,
    when::{instant, short},
};
use crate::{codes::Published, intake::Intake};

/// What stands between the parts of a number that several columns make up.
const BETWEEN: &str = "·";

/// A map that fits the file and the code in force.
pub struct Reader<'m> {
    map: &'m Map,
    published: &'m Published,
    teams: &'m [Team],
    header: &'m [String],
    zone: TimeZone,
    channel: Chosen<Channel>,
    kind: Chosen<Kind>,
    service: Chosen<Service>,
    class: Chosen<Class>,
    category: Chosen<String>,
    language: Chosen<Language>,
    on_behalf: Chosen<bool>,
    ended: Option<Chosen<Option<Ending>>>,
}

/// A pick whose words are known.
struct Chosen<T> {
    column: Option<usize>,
    is: HashMap<String, T>,
    contains: Vec<(String, T)>,
    otherwise: Option<T>,
}

impl<'m> Reader<'m> {
    /// Holds a map against the header of a file and the code in force.
    ///
    /// # Errors
    /// Every word of the map that is none of ours, a sentence each.
    pub fn new(
        map: &'m Map,
        header: &'m [String],
        published: &'m Published,
        teams: &'m [Team],
    ) -> Result<Self, Vec<String>> {
        let code = &published.code;
        let mut faults = Vec::new();
        let zone = match &map.zone {
            Some(name) => TimeZone::get(name).unwrap_or_else(|_| {
                faults.push(format!("zone: “{name}” is no zone; write one such as America/Toronto"));
                TimeZone::UTC
            }),
            None => code.desk().map_or(TimeZone::UTC, |desk| desk.zone().clone()),
        };
        for (key, when) in [("received", Some(&map.received)), ("ended-at", map.ended_at.as_ref())] {
            if when.is_some_and(|when| when.columns.is_empty() || when.formats.is_empty()) {
                faults.push(format!("{key}: name at least one column and one format"));
            }
        }
        if map.source.is_empty() || map.source.contains(char::is_whitespace) {
            faults.push(format!("source: “{}” must be one word, such as old-desk", map.source));
        }
        if map.key.is_empty() {
            faults.push("key: name the column of the complaint's number".to_owned());
        }
        if !map.words.contains_key(&Label::Nature) {
            faults.push("words: say with nature what the matter is about, such as nature = \"{Subject}\"".to_owned());
        }
        let category = |id: &str| {
            let known = || code.categories.iter().map(|category| category.id.as_str());
            if code.category(id).is_some() {
                return Ok(id.to_owned());
            }
            let near = nearest(id, known()).map_or_else(String::new, |near| format!("; did you mean “{near}”?"));
            let all: Vec<&str> = known().collect();
            Err(format!(
                "“{id}” is no category of {}{near} It has: {}",
                code.id,
                all.join(", ")
            ))
        };
        let language =
            |tag: &str| Language::new(tag).map_err(|_| format!("“{tag}” is no language; write one such as en"));
        let yes = |word: &str| match word {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(format!("“{other}” is neither yes nor no")),
        };
        let ending = |word: &str| {
            if word == "open" {
                Ok(None)
            } else {
                vocabulary(word).map(Some)
            }
        };
        let mut hold = Holding {
            header,
            faults: &mut faults,
        };
        let reader = Self {
            channel: hold.pick("channel", &map.channel, None, vocabulary),
            kind: hold.pick("kind", &map.kind, Some(Kind::Complaint), vocabulary),
            service: hold.pick("service", &map.service, Some(Service::Other), vocabulary),
            class: hold.pick("class", &map.class, Some(Class::Consumer), vocabulary),
            category: hold.pick(
                "category",
                &map.category,
                code.categories.last().map(|last| last.id.clone()),
                category,
            ),
            language: hold.pick("language", &map.language, code.languages.first().cloned(), language),
            on_behalf: hold.pick("on-behalf", &map.on_behalf, Some(false), yes),
            ended: map.ended.as_ref().map(|ended| hold.pick("ended", ended, None, ending)),
            map,
            published,
            teams,
            header,
            zone,
        };
        if faults.is_empty() { Ok(reader) } else { Err(faults) }
    }

    /// The code under which what comes over begins.
    pub(super) fn code(&self) -> &'m Arc<Code> {
        &self.published.code
    }

    /// One row.
    ///
    /// # Errors
    /// What the map does not know, at its column.
    pub(super) fn read(&self, record: &Record) -> Result<Coming, Reject> {
        let row = Row { reader: self, record };
        let number = self.map.key.iter().map(|column| row.said(column)).collect::<Vec<_>>();
        let key_column = self.map.key.first().cloned().unwrap_or_default();
        if number.iter().all(|part| part.is_empty()) {
            return Err(row.reject(&key_column, "the complaint has no number".to_owned()));
        }
        // Two numbers must never become one, however they are cut into columns.
        if number.len() > 1 && number.iter().any(|part| part.contains(BETWEEN)) {
            return Err(row.reject(
                &key_column,
                format!("a number has a “{BETWEEN}”, which stands between its parts"),
            ));
        }
        let number = number.join(BETWEEN);
        let received_at = row.instant(&self.map.received)?;
        let ended = match self
            .ended
            .as_ref()
            .map(|ended| row.chosen(ended))
            .transpose()?
            .flatten()
        {
            None => None,
            Some(ending) => {
                let at = self.map.ended_at.as_ref();
                let at = at.map_or(Ok(received_at), |at| row.instant(at))?;
                Some(EndedThere { ending, at })
            }
        };
        let words = row.words()?;
        let intake = Intake {
            kind: row.chosen(&self.kind)?,
            channel: row.chosen(&self.channel)?,
            service: row.chosen(&self.service)?,
            class: row.chosen(&self.class)?,
            categories: vec![row.chosen(&self.category)?],
            answer_by: None,
            language: row.chosen(&self.language)?,
            format: Format::Standard,
            anonymous: false,
            on_behalf: row.chosen(&self.on_behalf)?,
            zone: None,
            earlier: vec![number.clone()],
            words,
            files: Vec::new(),
            received_at: None,
        };
        let taken = TakenOver {
            file: intake.into_file(self.published, self.teams),
            source: format!("{} {number}", self.map.source),
            ended,
        };
        Ok(Coming {
            line: record.line,
            key_column,
            received_at,
            taken,
        })
    }
}

/// Holds picks against the header and our words, and gathers what is wrong.
struct Holding<'h> {
    header: &'h [String],
    faults: &'h mut Vec<String>,
}

impl Holding<'_> {
    fn pick<T: Clone>(
        &mut self,
        key: &str,
        pick: &Pick,
        usual: Option<T>,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Chosen<T> {
        let mut word = |place: &str, word: &String| {
            read(word)
                .map_err(|wrong| self.faults.push(format!("{key}{place}: {wrong}")))
                .ok()
        };
        let always = pick.always.as_ref().and_then(|always| word(".always", always));
        let otherwise = pick.otherwise.as_ref().and_then(|otherwise| word(".else", otherwise));
        let is = pick
            .is
            .iter()
            .filter_map(|(said, means)| Some((folded(said), word(&format!(".is.\"{said}\""), means)?)));
        let is: HashMap<String, T> = is.collect();
        let contains = pick
            .contains
            .iter()
            .filter_map(|(said, means)| Some((folded(said), word(".contains", means)?)));
        let contains: Vec<(String, T)> = contains.collect();
        match (&pick.column, &pick.always) {
            (Some(_), Some(_)) => self.faults.push(format!("{key}: either column or always, not both")),
            (None, None) if usual.is_none() => self.faults.push(format!("{key}: say column, or always")),
            (None, _) if !pick.is.is_empty() || !pick.contains.is_empty() => {
                self.faults
                    .push(format!("{key}: say which column these words stand in: column = \"…\""));
            }
            _ => {}
        }
        let column = pick
            .column
            .as_ref()
            .and_then(|column| self.header.iter().position(|name| name == column));
        let otherwise = otherwise.or(always).or_else(|| usual.filter(|_| pick.column.is_none()));
        Chosen {
            column,
            is,
            contains,
            otherwise,
        }
    }
}

fn vocabulary<T: FromStr>(word: &str) -> Result<T, String>
where
    T::Err: std::fmt::Display,
{
    word.parse().map_err(|wrong: T::Err| wrong.to_string())
}

/// As words of a column are compared: without blanks around them, in small letters.
fn folded(said: &str) -> String {
    said.trim().to_lowercase()
}

/// One row, being read.
struct Row<'r> {
    reader: &'r Reader<'r>,
    record: &'r Record,
}

impl Row<'_> {
    fn at(&self, column: usize) -> &str {
        self.record.fields.get(column).unwrap_or_default().trim()
    }

    fn said(&self, column: &str) -> &str {
        let at = self.reader.header.iter().position(|name| name == column);
        at.map_or("", |at| self.at(at))
    }

    fn reject(&self, column: &str, reason: String) -> Reject {
        Reject {
            line: self.record.line,
            column: column.to_owned(),
            reason,
        }
    }

    fn instant(&self, when: &When) -> Result<jiff::Timestamp, Reject> {
        let said: Vec<&str> = when
            .columns
            .iter()
            .map(|column| self.said(column))
            .filter(|said| !said.is_empty())
            .collect();
        let first = when.columns.first().map_or("", String::as_str);
        instant(when, &said.join(" "), &self.reader.zone).map_err(|wrong| self.reject(first, wrong))
    }

    fn chosen<T: Clone>(&self, chosen: &Chosen<T>) -> Result<T, Reject> {
        let said = chosen.column.map_or("", |column| self.at(column));
        let plain = folded(said);
        let contained = || {
            chosen
                .contains
                .iter()
                .find(|(part, _)| plain.contains(part))
                .map(|(_, means)| means)
        };
        let means = chosen.is.get(&plain).or_else(contained).or(chosen.otherwise.as_ref());
        means.cloned().ok_or_else(|| {
            let column = chosen.column.and_then(|column| self.reader.header.get(column));
            let wrong = if said.is_empty() {
                "it is empty, and the map has no else".to_owned()
            } else {
                format!("the map does not say what “{}” means", short(said))
            };
            self.reject(column.map_or("", String::as_str), wrong)
        })
    }

    fn words(&self) -> Result<Words, Reject> {
        let mut words = Words::new();
        for (label, templates) in &self.reader.map.words {
            let filled = templates.each().iter().find_map(|template| self.filled(template));
            let Some(text) = filled else { continue };
            if text.chars().count() > LONGEST {
                return Err(self.reject(label.word(), format!("longer than {LONGEST} characters")));
            }
            words.insert(*label, text);
        }
        if words.contains_key(&Label::Nature) {
            Ok(words)
        } else {
            Err(self.reject("nature", "nothing says what the matter is about".to_owned()))
        }
    }

    /// A template with what its columns say; none where one of them says nothing.
    fn filled(&self, template: &str) -> Option<String> {
        let mut text = String::new();
        for piece in pieces(template) {
            match piece {
                Piece::Text(said) => text.push_str(said),
                Piece::Column(column) => {
                    let said = self.said(column);
                    if said.is_empty() {
                        return None;
                    }
                    text.push_str(said);
                }
            }
        }
        Some(text)
    }
}
