//! From the words of a message to a letter, and from the letter to its PDF.

use std::{
    collections::VecDeque,
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use letters::{
    Block, Enclosure, Fonts, Letter, Letterhead, Logo, Original, Picture, Press, Sheet, Size, Tongue, Words,
    system_folders,
};
use practice::terms::{Channel, Format, Language};
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use super::{Case, Desk, DeskError, Owed};
use crate::post::{
    compose::{self, Block as Said},
    enclosing,
};

/// So many are set at once: each takes a processor.
const AT_ONCE: usize = 2;
/// So many more wait for that; who comes then is told to come again.
const WAITING: usize = 40;
/// So much is remembered of what was set, in bytes: whoever asks for the same letter again has it without work.
const REMEMBERED: usize = 16 * 1024 * 1024;

/// The press, once somebody wanted a letter: reading the fonts of a system takes a moment.
pub struct Paper {
    press: OnceLock<Press>,
    room: Semaphore,
    waiting: AtomicUsize,
    known: Mutex<Known>,
}

impl Default for Paper {
    fn default() -> Self {
        Self {
            press: OnceLock::new(),
            room: Semaphore::new(AT_ONCE),
            waiting: AtomicUsize::new(0),
            known: Mutex::default(),
        }
    }
}

/// What was set last, by the digest of what it says.
#[derive(Default)]
struct Known {
    all: VecDeque<([u8; 32], Vec<u8>)>,
    bytes: usize,
}

impl Known {
    fn of(&self, key: &[u8; 32]) -> Option<Vec<u8>> {
        let mut all = self.all.iter();
        all.find(|(known, _)| known == key).map(|(_, bytes)| bytes.clone())
    }

    fn keep(&mut self, key: [u8; 32], bytes: &[u8]) {
        if bytes.len() > REMEMBERED / 4 || self.of(&key).is_some() {
            return;
        }
        self.bytes += bytes.len();
        self.all.push_back((key, bytes.to_vec()));
        while self.bytes > REMEMBERED {
            let Some((_, oldest)) = self.all.pop_front() else { break };
            self.bytes -= oldest.len();
        }
    }
}

/// One who waits for the press, for as long as they do.
struct Waits<'p>(&'p AtomicUsize);

impl<'p> Waits<'p> {
    fn begin(count: &'p AtomicUsize) -> Option<Self> {
        let waits = Self(count);
        (count.fetch_add(1, Ordering::Relaxed) < AT_ONCE + WAITING).then_some(waits)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Paper {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn press(&self, dir: &Path) -> &Press {
        self.press.get_or_init(|| {
            let mut folders = vec![dir.join("fonts")];
            folders.extend(system_folders());
            Press::new(Fonts::with(&folders))
        })
    }
}

pub async fn pdf(desk: &Desk, letters: &[(&Case, &Owed)]) -> Result<Option<Vec<u8>>, DeskError> {
    // What is printed needs no files that nobody sees, and a mail has them beside the letter.
    let alone = matches!(letters, [(_, owed)] if owed.channel != Channel::Email);
    let mut written: Vec<Letter> = letters
        .iter()
        .map(|(case, owed)| letter(desk, case, owed, alone))
        .collect();
    let broken = |error: tokio::task::JoinError| DeskError::Code(error.to_string());
    let templates = desk.register().dir().join("templates");
    let logo = tokio::task::spawn_blocking(move || logo(&templates))
        .await
        .map_err(broken)?;
    let key = key(&written, logo.as_ref()).map_err(|error| DeskError::Code(error.to_string()))?;
    let paper = desk.paper();
    let known = || paper.known().of(&key);
    if let Some(bytes) = known() {
        return Ok(Some(bytes));
    }
    let _waits = Waits::begin(&paper.waiting).ok_or(DeskError::Busy)?;
    let _room = paper.room.acquire().await.map_err(|_| DeskError::Busy)?;
    // Whoever waited for the same letter has it now.
    if let Some(bytes) = known() {
        return Ok(Some(bytes));
    }
    bring(desk, &mut written).await?;
    let theirs = desk.clone();
    let set = tokio::task::spawn_blocking(move || {
        let press = theirs.paper().press(theirs.register().dir());
        if let Some(logo) = logo {
            for letter in &mut written {
                letter.letterhead.logo = Some(logo.clone());
            }
            match press.set(&written) {
                Ok(set) => return Ok(set),
                Err(fault) => tracing::warn!(%fault, "the letterhead's picture is left out"),
            }
            for letter in &mut written {
                letter.letterhead.logo = None;
            }
        }
        press.set(&written)
    });
    let set = set.await.map_err(broken)?;
    let bytes = set.map_err(|fault| DeskError::Code(fault.to_string()))?;
    paper.known().keep(key, &bytes);
    Ok(Some(bytes))
}

/// Puts in the bytes of what is enclosed.
async fn bring(desk: &Desk, letters: &mut [Letter]) -> Result<(), DeskError> {
    for one in letters.iter_mut().flat_map(|letter| &mut letter.enclosures) {
        for sheet in &mut one.sheets {
            sheet.bytes = Arc::new(enclosing::bytes_of(desk, &sheet.digest).await?);
        }
        if let Some(original) = &mut one.original {
            original.bytes = Arc::new(enclosing::bytes_of(desk, &original.digest).await?);
        }
    }
    Ok(())
}

/// Of what kind a picture is, by its name as a file.
fn kind(media: &str) -> Picture {
    match media {
        "image/png" => Picture::Png,
        _ => Picture::Jpeg,
    }
}

pub async fn shows(desk: &Desk, media: &str, bytes: Arc<Vec<u8>>) -> Result<bool, DeskError> {
    let _room = desk.paper().room.acquire().await.map_err(|_| DeskError::Busy)?;
    let (theirs, kind) = (desk.clone(), kind(media));
    let shows = tokio::task::spawn_blocking(move || {
        let press = theirs.paper().press(theirs.register().dir());
        press.shows(kind, bytes)
    });
    // Whatever makes the press stumble can't be shown.
    Ok(shows.await.unwrap_or(false))
}

/// What goes with a letter. `alone`: it is set by itself, and has the files in it that it shows as pictures alone, or
/// not at all.
fn enclosures(case: &Case, owed: &Owed, tongue: &crate::tongue::Tongue, alone: bool) -> Vec<Enclosure> {
    let all = enclosing::with(&case.complaint, owed.owed_by);
    let number = |number: usize| fluent_bundle::FluentValue::from(number);
    all.zip(1..)
        .map(|(one, nth)| {
            let about = enclosing::about(one, tongue).into_owned();
            let pages = one.pages.len();
            let alt = |page: usize| {
                let values = [
                    ("about", about.clone().into()),
                    ("page", number(page)),
                    ("pages", number(pages)),
                ];
                if pages == 1 {
                    about.clone()
                } else {
                    tongue.say_with("mail-enclosure-page", &values)
                }
            };
            let sheets = one.pages.iter().zip(1..).map(|(page, at)| Sheet {
                alt: alt(at),
                kind: kind(&page.media),
                digest: page.digest.clone(),
                bytes: Arc::default(),
            });
            let is_shown_itself = one.pages.iter().any(|page| page.digest == one.file.digest);
            let original = Original {
                name: format!("{nth}.{}", ending(&enclosing::name(&case.complaint, one))),
                media: one.file.media.clone(),
                about: about.clone(),
                digest: one.file.digest.clone(),
                bytes: Arc::default(),
            };
            Enclosure {
                line: enclosing::on_paper(one, tongue),
                title: tongue.say_with(
                    "mail-enclosure-title",
                    &[("number", number(nth)), ("about", about.clone().into())],
                ),
                sheets: sheets.collect(),
                original: (alone && !is_shown_itself).then_some(original),
            }
        })
        .collect()
}

/// Of the name of a file, as far as it may stand in a name of ours.
fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let plain: String = ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    if plain.is_empty() {
        "bin".to_owned()
    } else {
        plain.to_ascii_lowercase()
    }
}

/// What tells letters from all others before they are set: what they say, and the picture over it.
fn key(letters: &[Letter], logo: Option<&Logo>) -> Result<[u8; 32], serde_json::Error> {
    let mut digest = Sha256::new_with_prefix(serde_json::to_vec(letters)?);
    if let Some(logo) = logo {
        digest.update(&logo.bytes);
    }
    Ok(digest.finalize().into())
}

/// The provider's own, if it is there.
fn logo(folder: &Path) -> Option<Logo> {
    [("letterhead.svg", Picture::Svg), ("letterhead.png", Picture::Png)]
        .into_iter()
        .find_map(|(name, kind)| {
            let bytes = std::fs::read(folder.join(name)).ok()?;
            Some(Logo { kind, bytes })
        })
}

fn letter(desk: &Desk, case: &Case, owed: &Owed, alone: bool) -> Letter {
    let (subject, said, _) = compose::on_paper(desk, case, owed);
    let tongue = &desk.tongues().of(&owed.language).under(&case.code);
    let (complaint, provider) = (&case.complaint, &case.code.provider);
    let written = compose::written(case, owed);
    let zone = case.code.desk().map(|calendar| calendar.zone().clone());
    let day = written.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).date();
    let date = tongue.say_with("mail-letter-date", &[("date", tongue.date_full(day).into())]);
    let number = |at: &str| fluent_bundle::FluentValue::from(at.to_owned());
    let pages = [("page", number("{page}")), ("pages", number("{pages}"))];
    let foot = [
        ("kind", complaint.kind.word().into()),
        ("reference", complaint.reference.as_str().into()),
        ("version", case.code.version.as_str().into()),
    ];
    let mut body: Vec<Block> = said.into_iter().map(|block| set(block, tongue)).collect();
    body.push(Block::Small {
        text: tongue.say_with("mail-foot", &foot),
    });
    Letter {
        letterhead: Letterhead {
            name: provider.name.clone(),
            address: provider.address.clone(),
            phone: provider.phone.clone(),
            web: provider.page.as_deref().map(typed),
            logo: None,
        },
        to: [&complaint.contact.name, &complaint.contact.address]
            .into_iter()
            .flatten()
            .flat_map(|text| text.lines())
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        date: capital(&date),
        day: (day.year(), day.month(), day.day()),
        language: of(&tongue.language),
        reference: complaint.reference.clone(),
        subject,
        body,
        enclosures: enclosures(case, owed, tongue, alone),
        size: match complaint.answering.format {
            Format::LargePrint => Size::Large,
            _ => Size::Standard,
        },
        words: Words {
            page_of: tongue.say_with("mail-letter-page", &pages),
            enclosures: tongue.say("mail-letter-enclosures"),
        },
    }
}

/// An address of the web as people type it.
fn typed(page: &str) -> String {
    let page = page.strip_prefix("https://").unwrap_or(page);
    page.trim_end_matches('/').to_owned()
}

fn set(block: Said, tongue: &crate::tongue::Tongue) -> Block {
    match block {
        Said::Text { text } => Block::Paragraph { text },
        Said::Heading { text } => Block::Heading { text },
        Said::Quote { text } => Block::Quote { text },
        Said::Rows { rows } => Block::Rows { rows },
        Said::List { items } => Block::List { items },
        // What is written for paper has none: it says whom to call, where to write and what to type.
        Said::Link { label, url } => Block::Paragraph {
            text: format!("{label}: {url}"),
        },
        Said::Scheme {
            lang,
            name,
            text,
            page,
            phone,
        } => Block::Notice {
            language: Language::new(&lang).map_or_else(|_| of(&tongue.language), |language| of(&language)),
            title: name,
            lines: vec![text, format!("{page} · {phone}")],
        },
    }
}

fn of(language: &Language) -> Tongue {
    Tongue {
        language: language.tongue().to_owned(),
        region: language.region().map(str::to_owned),
    }
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_remembered_until_there_is_too_much_of_it() {
        let mut known = Known::default();
        let quarter = vec![7; REMEMBERED / 4];
        for number in 0..4 {
            known.keep([number; 32], &quarter);
        }
        assert_eq!(known.of(&[0; 32]).as_ref(), Some(&quarter));
        known.keep([4; 32], &quarter);
        assert_eq!(known.of(&[0; 32]), None, "the oldest goes first");
        assert!(known.of(&[1; 32]).is_some() && known.of(&[4; 32]).is_some());
        assert_eq!(known.bytes, REMEMBERED);
        // A whole print queue would drive out everything else.
        known.keep([5; 32], &vec![7; REMEMBERED]);
        assert_eq!(known.of(&[5; 32]), None);
    }

    #[test]
    fn who_comes_while_too_many_wait_is_told_to_come_again_and_nobody_waits_for_ever() {
        let count = AtomicUsize::new(0);
        let all: Vec<_> = (0..AT_ONCE + WAITING).map(|_| Waits::begin(&count)).collect();
        assert!(all.iter().all(Option::is_some));
        assert!(Waits::begin(&count).is_none());
        drop(all);
        assert!(Waits::begin(&count).is_some());
        assert_eq!(count.load(Ordering::Relaxed), 0);
    }
}
