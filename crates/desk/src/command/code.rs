//! `recourse code`: check, publish, try and explain a code of practice. Reads documents and writes to the
//! terminal; no register is opened, and what a code means is said by `practice` alone.

mod diff;
mod explain;

use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Subcommand, ValueEnum};
use jiff::Timestamp;
use practice::{
    Code,
    code::publish::publish_on,
    fault::{Fault, Shelf},
    story::{self, Story},
    terms::{Channel, Class, Kind, Language},
};

use super::terminal::{complain, counted, drawing, regret, say, with_help};
use crate::codes::{in_words, kind::Document, shelf_of, shipped_ids, shipped_shelf, text_of, today};

#[derive(Debug, Subcommand)]
pub enum CodeCommand {
    /// Say what is wrong with codes of practice: where, why, and how to mend it.
    #[command(after_help = "Examples:
  recourse code check codes/mine.toml
  recourse code check jive-canada            the code that ships

Ends with 0 if nothing is wrong, 1 if something is, 2 if a file could not be read.")]
    Check {
        /// Code files, or ids of codes that ship.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Print a code as the public reads it.
    #[command(after_help = "Example:
  recourse code publish jive-canada --language fr --format html > code.fr.html")]
    Publish {
        #[arg(value_name = "FILE")]
        file: String,
        /// One of the code’s languages; else its first.
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Say what a version of a code promises otherwise than an earlier one.
    #[command(after_help = "Examples:
  recourse code diff recourse-data/codes/jive-canada-2026.1.toml codes/mine.toml
  recourse code diff old.toml new.toml --language fr

The same comparison is on the page of each published version, and on the set-up page before a version is put in force.
What the desk holds itself to without publishing it is not compared.
Ends with 0 whether they differ or not, 1 if a code has a fault, 2 if the two can’t be compared.")]
    Diff {
        /// The earlier version: a code file, or the id of a code that ships.
        #[arg(value_name = "OLD")]
        old: String,
        /// The later version, without fault.
        #[arg(value_name = "NEW")]
        new: String,
        /// One of the new code’s languages; else English if it has it, else its first.
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
    },
    /// Stamp the translations of a code as true to what they translate, once somebody has looked them over.
    #[command(after_help = "Example:
  recourse code translated codes/mine.toml fr

A text that was changed since its translation was stamped is a fault until this is run again. The file is written
anew; nothing but the stamps of this language changes.")]
    Translated {
        #[arg(value_name = "FILE")]
        file: String,
        #[arg(value_name = "LANGUAGE")]
        language: String,
    },
    /// Play a story under a code and say where it differs from what was expected.
    #[command(after_help = "Example:
  recourse code try codes/mine.toml stories/a-letter.story --why

A story is a timeline with what must follow; docs/stories.md lists the sentences.
Ends with 0 if the story comes true, 1 if it differs, 2 if a file could not be read.")]
    Try {
        #[arg(value_name = "FILE")]
        file: String,
        #[arg(value_name = "STORY")]
        story: String,
        /// How each date came about, also where it is as expected.
        #[arg(long)]
        why: bool,
        /// As JSON, for programs.
        #[arg(long)]
        json: bool,
    },
    /// Say in sentences what somebody may expect of a code, and by when.
    #[command(after_help = "Example:
  recourse code explain jive-canada --channel letter --language fr --at \"Fri 27 Nov 2026 18:30\"")]
    Explain {
        #[arg(value_name = "FILE")]
        file: String,
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
        /// How it comes in: web, phone, letter…
        #[arg(long, default_value = "web")]
        channel: Channel,
        /// question, request or complaint.
        #[arg(long, default_value = "complaint")]
        kind: Kind,
        /// consumer, small-business or other.
        #[arg(long, default_value = "consumer")]
        class: Class,
        /// When it comes in, where the desk is; else now.
        #[arg(long, value_name = "WHEN")]
        at: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A whole page, with its style.
    Page,
    Html,
    Text,
    Markdown,
}

const FOUND: u8 = 1;
const UNUSABLE: u8 = 2;

pub fn run(command: CodeCommand, now: Timestamp) -> ExitCode {
    let ending =
        match command {
            CodeCommand::Check { files } => check(&files),
            CodeCommand::Publish { file, language, format } => {
                told(print_published(&file, language.as_deref(), format, now))
            }
            CodeCommand::Diff { old, new, language } => told(diff::diff(&old, &new, language.as_deref(), now)),
            CodeCommand::Translated { file, language } => told(stamp(&file, &language)),
            CodeCommand::Try { file, story, why, json } => told(try_story(&file, &story, why, json)),
            CodeCommand::Explain {
                file,
                language,
                channel,
                kind,
                class,
                at,
            } => told(read(&file).and_then(|code| {
                explain::explain(&code, language.as_deref(), (channel, kind, class), at.as_deref(), now)
            })),
        };
    ExitCode::from(ending.unwrap_or_else(|error| {
        regret(&format!("the output could not be written: {}", in_words(&error)));
        UNUSABLE
    }))
}

/// Prints what a command came to.
fn told(done: Result<String, Wrong>) -> io::Result<u8> {
    match done {
        Ok(said) => say(&said).map(|()| 0),
        Err(Wrong { code, said, why }) => {
            say(&said)?;
            complain(&why)?;
            Ok(code)
        }
    }
}

/// Why a command did not end well.
struct Wrong {
    code: u8,
    /// What goes to the ordinary output all the same.
    said: String,
    why: String,
}

impl Wrong {
    fn unusable(why: String) -> Self {
        Self {
            code: UNUSABLE,
            said: String::new(),
            why: why + "\n",
        }
    }

    /// With how to mend it.
    fn helped(sentence: &str, help: &str) -> Self {
        Self::unusable(with_help(sentence, help))
    }

    fn found(why: String) -> Self {
        Self {
            code: FOUND,
            said: String::new(),
            why,
        }
    }

    fn unread(file: &str, why: &str) -> Self {
        let sentence = format!("{file} could not be read: {why}");
        if why.contains("UTF-8") {
            Self::helped(&sentence, "save the file as UTF-8")
        } else {
            Self::unusable(sentence)
        }
    }
}

/// How many faults there were where.
#[derive(Default)]
struct Found {
    faults: usize,
    files: usize,
    unread: usize,
}

impl Found {
    fn said(&self, asked: usize) -> Option<String> {
        let faults = counted(self.faults, "fault", "faults");
        if asked == 1 {
            return (self.faults > 0).then_some(faults);
        }
        let faults = format!("{faults} in {}", counted(self.files, "file", "files"));
        let unread = format!("{} could not be read", counted(self.unread, "file", "files"));
        match (self.faults, self.unread) {
            (0, 0) => None,
            (0, _) => Some(unread),
            (_, 0) => Some(faults),
            _ => Some(format!("{faults}; {unread}")),
        }
    }
}

fn check(files: &[String]) -> io::Result<u8> {
    let mut code = 0;
    let mut found = Found::default();
    for file in files {
        match open(file) {
            Err(wrong) => {
                code = UNUSABLE;
                found.unread += 1;
                complain(&format!("{}\n", wrong.why))?;
            }
            Ok((name, shelf)) => match Code::check(&name, &shelf) {
                Ok(read) => say(&format!("{file}: {} {} has no fault\n", read.id, read.version))?,
                Err(faults) => {
                    code = code.max(FOUND);
                    found.files += 1;
                    found.faults += faults.len();
                    complain(&format!("{}\n", drawing(&shelf).all(&faults)))?;
                }
            },
        }
    }
    if let Some(said) = found.said(files.len()) {
        complain(&format!("{said}\n"))?;
    }
    Ok(code)
}

/// A file, or the id of a code that ships, with the documents beside it.
fn open(file: &str) -> Result<(String, Shelf), Wrong> {
    let path = Path::new(file);
    let shelf = shipped_shelf();
    let name = format!("{file}.toml");
    if !path.is_file() && !file.contains('/') && shelf.text(&name).is_some() {
        return Ok((name, shelf));
    }
    if path.is_dir() {
        let first = toml_files(path).into_iter().next();
        let such = first.map_or_else(String::new, |first| format!(", such as {}", first.display()));
        return Err(Wrong::unusable(format!(
            "“{file}” is a folder; name a file in it{such}"
        )));
    }
    if !path.exists() {
        return Err(no_such(file));
    }
    let (name, shelf) = shelf_of(path).map_err(|why| Wrong::unread(file, &why))?;
    match shelf.text(&name).and_then(Document::of) {
        Some(kind) => Err(another_kind(file, kind)),
        None => Ok((name, shelf)),
    }
}

fn no_such(file: &str) -> Wrong {
    let ids = shipped_ids();
    let stem = Path::new(file)
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    let stem = stem.unwrap_or_default();
    let known = ids.iter().map(String::as_str);
    let near = ids.contains(&stem).then(|| stem.clone());
    let near = near.or_else(|| practice::code::nearest(&stem, known));
    let near = near.map_or_else(String::new, |near| format!("did you mean {near}? "));
    let the = if near.is_empty() { "the" } else { "The" };
    Wrong::helped(
        &format!("there is no file “{file}”, and no code of that name ships"),
        &format!("{near}{the} codes that ship are: {}", ids.join(", ")),
    )
}

/// What stands beside codes is checked with a code that stands on it.
fn another_kind(file: &str, kind: Document) -> Wrong {
    let path = Path::new(file);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let help = if kind == Document::Story {
        format!("to try it: recourse code try CODE {file}")
    } else {
        let code = standing_on(path).unwrap_or_else(|| "CODE".to_owned());
        format!("check a code that stands on it: recourse code check {code}")
    };
    Wrong::helped(&format!("{name} is {}, not a code of practice", kind.named()), &help)
}

/// A code in the folder above that names the document, else one that ships.
fn standing_on(document: &Path) -> Option<String> {
    let stem = document.file_stem()?.to_string_lossy().into_owned();
    let names = |text: &str| text.contains(&format!("\"{stem}\""));
    let above = document
        .parent()
        .and_then(Path::parent)
        .map(toml_files)
        .unwrap_or_default();
    let above = above.iter().find(|file| text_of(file).is_ok_and(|text| names(&text)));
    let shelf = shipped_shelf();
    above.map(|file| file.display().to_string()).or_else(|| {
        shipped_ids()
            .into_iter()
            .find(|id| shelf.text(&format!("{id}.toml")).is_some_and(names))
    })
}

/// The TOML files of a folder, by name.
fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let here = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let entries = std::fs::read_dir(here).into_iter().flatten().flatten();
    let files = entries.map(|entry| folder.join(entry.file_name()));
    let mut files: Vec<PathBuf> = files
        .filter(|file| file.is_file() && file.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    files
}

/// A code without fault.
fn read(file: &str) -> Result<Code, Wrong> {
    let (name, shelf) = open(file)?;
    Code::read(&name, &shelf).map_err(|faults| with_faults(&shelf, &faults))
}

/// A code that may have been published once: what check has learned since is no fault of it.
fn read_as_kept(file: &str) -> Result<Code, Wrong> {
    let (name, shelf) = open(file)?;
    Code::kept(&name, &shelf).map_err(|faults| with_faults(&shelf, &faults))
}

fn with_faults(shelf: &Shelf, faults: &[Fault]) -> Wrong {
    let drawn = drawing(shelf).all(faults);
    Wrong::found(format!("{drawn}\n{}\n", counted(faults.len(), "fault", "faults")))
}

/// A language that the code is published in; its first, if none was asked for.
fn language_of(code: &Code, asked: Option<&str>) -> Result<Language, Wrong> {
    let Some(asked) = asked else {
        return Ok(code.language_or_first(&Language::english()));
    };
    code.languages
        .iter()
        .find(|language| language.tag().eq_ignore_ascii_case(asked))
        .cloned()
        .ok_or_else(|| {
            let known: Vec<&str> = code.languages.iter().map(Language::tag).collect();
            Wrong::helped(
                &format!("the code is not published in “{asked}”"),
                &format!("its languages are: {}", known.join(", ")),
            )
        })
}

fn stamp(file: &str, language: &str) -> Result<String, Wrong> {
    let unusable = |why: String| Wrong::unusable(format!("{file}: {why}"));
    let path = Path::new(file);
    if !path.exists() && shipped_ids().iter().any(|id| id == file) {
        let sentence = format!("{file} ships with recourse and can’t be stamped; copy it to a file of your own first");
        return Err(Wrong::unusable(sentence));
    }
    if !path.exists() {
        return Err(no_such(file));
    }
    let document = text_of(path).map_err(|why| Wrong::unread(file, &why))?;
    let translations = practice::code::translated::translations(&document);
    let known: Vec<&str> = translations.iter().map(Language::tag).collect();
    let asked = translations
        .iter()
        .find(|known| known.tag().eq_ignore_ascii_case(language));
    let language = match asked {
        Some(known) => known.clone(),
        None if !known.is_empty() => {
            return Err(Wrong::helped(
                &format!("{file} has no translation “{language}”"),
                &format!("its translations are: {}", known.join(", ")),
            ));
        }
        None => Language::new(language).map_err(|unknown| unusable(unknown.to_string()))?,
    };
    let stamped = practice::code::translated::stamped(&document, &language).map_err(unusable)?;
    if stamped == document {
        return Ok(format!("{file}: the stamps of “{language}” were up to date\n"));
    }
    std::fs::write(file, stamped).map_err(|error| unusable(format!("could not be written: {}", in_words(&error))))?;
    Ok(format!(
        "{file}: the texts in “{language}” are stamped as they are now\n"
    ))
}

fn print_published(file: &str, language: Option<&str>, format: Format, now: Timestamp) -> Result<String, Wrong> {
    let code = read(file)?;
    let language = match language {
        None => code.languages.first().cloned().unwrap_or_else(Language::english),
        asked => language_of(&code, asked)?,
    };
    let published = publish_on(&code, &language, today(&code, now)).ok_or_else(|| {
        Wrong::helped(
            &format!("there is no phrasebook for “{language}”"),
            &format!("put phrases/{language}.toml beside the code"),
        )
    })?;
    Ok(match format {
        Format::Page => published.page(),
        Format::Html => published.html(),
        Format::Text => published.text(),
        Format::Markdown => published.markdown(),
    })
}

fn try_story(file: &str, story: &str, why: bool, json: bool) -> Result<String, Wrong> {
    let code = read(file)?;
    let text = text_of(Path::new(story)).map_err(|why| Wrong::unread(story, &why))?;
    let another = story::code_of(&text).filter(|named| *named != code.id);
    let another = another.map_or_else(String::new, |named| {
        format!("played under {} {}; the story names {named}\n", code.id, code.version)
    });
    let read = Story::read(&text, &code).map_err(|faults| {
        let told: Vec<String> = faults
            .iter()
            .map(|fault| {
                let sentence = format!("{story}:{}: {}", fault.line, fault.message);
                with_help(&sentence, &fault.help) + "\n\n"
            })
            .collect();
        let faults = counted(faults.len(), "fault", "faults");
        Wrong::found(format!("{another}{}{faults}\n", told.concat()))
    })?;
    let played = read.play(&code);
    let said = if json {
        serde_json::to_string_pretty(&played).unwrap_or_default() + "\n"
    } else {
        another + &played.told(why)
    };
    if played.holds {
        Ok(said)
    } else {
        Err(Wrong {
            code: FOUND,
            said,
            why: String::new(),
        })
    }
}
