//! From the words of a message to a letter, and from the letter to its PDF.

use std::{path::Path, sync::OnceLock};

use letters::{Block, Fonts, Letter, Letterhead, Logo, Picture, Press, Size, Tongue, Words, system_folders};
use practice::terms::{Format, Language};

use super::{Case, Desk, DeskError, Owed};
use crate::post::compose::{self, Block as Said};

/// The press, once somebody wanted a letter: reading the fonts of a system takes a moment.
#[derive(Default)]
pub struct Paper(OnceLock<Press>);

impl Paper {
    fn press(&self, dir: &Path) -> &Press {
        self.0.get_or_init(|| {
            let mut folders = vec![dir.join("fonts")];
            folders.extend(system_folders());
            Press::new(Fonts::with(&folders))
        })
    }
}

pub async fn pdf(desk: &Desk, letters: &[(&Case, &Owed)]) -> Result<Option<Vec<u8>>, DeskError> {
    let mut written: Vec<Letter> = letters.iter().map(|(case, owed)| letter(desk, case, owed)).collect();
    let desk = desk.clone();
    let set = tokio::task::spawn_blocking(move || {
        let dir = desk.register().dir();
        let press = desk.paper().press(dir);
        if let Some(logo) = logo(&dir.join("templates")) {
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
    let set = set.await.map_err(|error| DeskError::Code(error.to_string()))?;
    set.map(Some).map_err(|fault| DeskError::Code(fault.to_string()))
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

fn letter(desk: &Desk, case: &Case, owed: &Owed) -> Letter {
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
        enclosures: Vec::new(),
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
        Said::Link { label, url } => {
            let typed = tongue.say_with("mail-type-address", &[("url", url.into())]);
            Block::Paragraph {
                text: format!("{label}. {typed}"),
            }
        }
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
