//! `recourse code`: check, publish, try and explain a code of practice. Reads documents and writes to the
//! terminal; no register is opened, and what a code means is said by `practice` alone.

use std::{path::Path, process::ExitCode};

use clap::{Subcommand, ValueEnum};
use jiff::Timestamp;
use practice::{
    Code,
    code::{
        Doing,
        explain::{Allowed, Beside, Expectation, Forbidden, Situation, Yardstick, beside, expectations},
        publish::publish,
    },
    fault::Shelf,
    story::{self, Story, why},
    terms::{Channel, Class, Kind, Language},
};

use crate::codes::{as_of_today, shelf_of, shipped_ids, shipped_shelf};

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
        /// One of the code's languages; else its first.
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
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
    let done = match command {
        CodeCommand::Check { files } => return check(&files),
        CodeCommand::Publish { file, language, format } => print_published(&file, language.as_deref(), format, now),
        CodeCommand::Translated { file, language } => stamp(&file, &language),
        CodeCommand::Try { file, story, why, json } => try_story(&file, &story, why, json),
        CodeCommand::Explain {
            file,
            language,
            channel,
            kind,
            class,
            at,
        } => {
            read(&file).and_then(|code| explain(&code, language.as_deref(), (channel, kind, class), at.as_deref(), now))
        }
    };
    match done {
        Ok(said) => {
            print(&said);
            ExitCode::SUCCESS
        }
        Err(Wrong { code, said, why }) => {
            print(&said);
            eprint!("{why}");
            ExitCode::from(code)
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

    fn found(why: String) -> Self {
        Self {
            code: FOUND,
            said: String::new(),
            why,
        }
    }
}

/// A reader that has had enough, such as `head`, is no fault of ours.
fn print(said: &str) {
    use std::io::Write as _;
    let _ = std::io::stdout().write_all(said.as_bytes());
}

fn check(files: &[String]) -> ExitCode {
    let mut code = 0;
    let mut faults = 0_usize;
    for file in files {
        match open(file) {
            Err(wrong) => {
                code = UNUSABLE;
                eprintln!("{}", wrong.why.trim_end());
            }
            Ok((name, shelf)) => match Code::check(&name, &shelf) {
                Ok(read) => print(&format!("{file}: {} {} has no fault\n", read.id, read.version)),
                Err(found) => {
                    code = code.max(FOUND);
                    faults += found.len();
                    for fault in &found {
                        eprintln!("{}", fault.drawn(&shelf));
                    }
                }
            },
        }
    }
    if faults > 0 {
        eprintln!("{}", counted(faults));
    }
    ExitCode::from(code)
}

fn counted(faults: usize) -> String {
    if faults == 1 {
        "1 fault".to_owned()
    } else {
        format!("{faults} faults")
    }
}

/// A file, or the id of a code that ships, with the documents beside it.
fn open(file: &str) -> Result<(String, Shelf), Wrong> {
    let path = Path::new(file);
    if path.is_file() {
        return shelf_of(path).map_err(|error| Wrong::unusable(format!("{file} could not be read: {error}")));
    }
    let shelf = shipped_shelf();
    let name = format!("{file}.toml");
    if !file.contains('/') && shelf.text(&name).is_some() {
        return Ok((name, shelf));
    }
    Err(Wrong::unusable(format!(
        "there is no file “{file}”, and no code of that name ships\nhelp: the codes that ship are: {}",
        shipped_ids().join(", ")
    )))
}

/// A code without fault.
fn read(file: &str) -> Result<Code, Wrong> {
    let (name, shelf) = open(file)?;
    Code::read(&name, &shelf).map_err(|faults| {
        let drawn: Vec<String> = faults.iter().map(|fault| fault.drawn(&shelf)).collect();
        Wrong::found(format!("{}\n{}\n", drawn.join("\n"), counted(faults.len())))
    })
}

/// A language that the code is published in; its first, if none was asked for.
fn language_of(code: &Code, asked: Option<&str>) -> Result<Language, Wrong> {
    let Some(asked) = asked else {
        return Ok(code.language_or_first(&Language::english()));
    };
    code.languages
        .iter()
        .find(|language| language.tag() == asked)
        .cloned()
        .ok_or_else(|| {
            let known: Vec<&str> = code.languages.iter().map(Language::tag).collect();
            Wrong::unusable(format!(
                "the code is not published in “{asked}”\nhelp: its languages are: {}",
                known.join(", ")
            ))
        })
}

fn stamp(file: &str, language: &str) -> Result<String, Wrong> {
    let unusable = |why: String| Wrong::unusable(format!("{file}: {why}"));
    let language = Language::new(language).map_err(|unknown| unusable(unknown.to_string()))?;
    let document = std::fs::read_to_string(file).map_err(|error| unusable(format!("could not be read: {error}")))?;
    let stamped = practice::code::translated::stamped(&document, &language).map_err(unusable)?;
    if stamped == document {
        return Ok(format!("{file}: the stamps of “{language}” were up to date\n"));
    }
    std::fs::write(file, stamped).map_err(|error| unusable(format!("could not be written: {error}")))?;
    Ok(format!(
        "{file}: the texts in “{language}” are stamped as they are now\n"
    ))
}

fn print_published(file: &str, language: Option<&str>, format: Format, now: Timestamp) -> Result<String, Wrong> {
    let code = read(file)?;
    let code = as_of_today(&code, now);
    let language = match language {
        None => code.languages.first().cloned().unwrap_or_else(Language::english),
        asked => language_of(&code, asked)?,
    };
    let published = publish(&code, &language).ok_or_else(|| {
        Wrong::unusable(format!(
            "there is no phrasebook for “{language}”\nhelp: put phrases/{language}.toml beside the code"
        ))
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
    let text = std::fs::read_to_string(story)
        .map_err(|error| Wrong::unusable(format!("{story} could not be read: {error}")))?;
    let read = Story::read(&text, &code).map_err(|faults| {
        let told: Vec<String> = faults
            .iter()
            .map(|fault| format!("{story}:{}: {}\nhelp: {}\n\n", fault.line, fault.message, fault.help))
            .collect();
        Wrong::found(format!("{}{}\n", told.concat(), counted(faults.len())))
    })?;
    let played = read.play(&code);
    let said = if json {
        serde_json::to_string_pretty(&played).unwrap_or_default() + "\n"
    } else {
        played.told(why)
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

fn explain(
    code: &Code,
    language: Option<&str>,
    (channel, kind, class): (Channel, Kind, Class),
    at: Option<&str>,
    now: Timestamp,
) -> Result<String, Wrong> {
    let language = language_of(code, language)?;
    let now = match at {
        Some(at) => story::read_instant(code, at).map_err(Wrong::unusable)?,
        // To the minute: nobody reads seconds in an example.
        None => Timestamp::from_second(now.as_second() - now.as_second().rem_euclid(60)).unwrap_or(now),
    };
    let situation = Situation {
        channel,
        kind,
        class,
        language: language.clone(),
    };
    let both = expectations(code, &situation, now).zip(beside(code, &situation, now));
    let (all, beside) = both.ok_or_else(|| {
        Wrong::unusable(format!(
            "there is no phrasebook for “{language}”\nhelp: explain in en, fr or es"
        ))
    })?;
    let zone = code
        .desk()
        .map_or_else(String::new, |calendar| calendar.zone_name.clone());
    let who = match class {
        Class::Consumer => "a consumer",
        Class::SmallBusiness => "a small business",
        Class::Other => "neither a consumer nor a small business",
    };
    let mut said = format!(
        "{} {}\nA {kind} by {channel}, from {who}, received {} ({zone})\n",
        code.id,
        code.version,
        why::instant(code, now)
    );
    if all.is_empty() {
        said.push_str("\nThe code promises nothing with a date.\n");
    }
    for expectation in &all {
        said.push('\n');
        said.push_str(&sentences(code, expectation));
    }
    said.push_str(&aside(code, &beside));
    Ok(said)
}

/// What stands beside the promises, each kind under a heading that says whose it is.
fn aside(code: &Code, beside: &Beside) -> String {
    let allowances = beside.allowances.iter().map(|rule| allowance(code, rule));
    let locks = beside.locks.iter().map(lock);
    let targets = beside.targets.iter().map(yardstick);
    let under = |heading: &str, rules: Vec<String>| match rules.concat() {
        none if none.is_empty() => none,
        rules => format!("\n{heading}\n{rules}"),
    };
    under("What the customer may still do, and until when", allowances.collect())
        + &under("What we may not do meanwhile", locks.collect())
        + &under("What is measured over many such cases", targets.collect())
}

fn allowance(code: &Code, rule: &Allowed) -> String {
    let now = if rule.on_receipt { "" } else { " If that were now:" };
    let until = match rule.until {
        Some(until) => format!("until {}", why::instant(code, until)),
        None => "until a date that the calendar does not reach".to_owned(),
    };
    let since = format!("It counts from: {}.{now}", rule.since);
    wrapped(&format!("{}: {}", rule.name, rule.text), 4, 92)
        + &wrapped(&since, 4, 92)
        + &wrapped(&format!("- {until} (at least {})", rule.at_least), 6, 92)
}

fn lock(rule: &Forbidden) -> String {
    let acts: Vec<&str> = rule.acts.iter().map(|act| forbidden_act(*act)).collect();
    let began = if rule.on_receipt { " (that is now)" } else { "" };
    let until = match rule.until.as_str() {
        "" => "Nothing ends it.".to_owned(),
        until => format!("It ends: {until}."),
    };
    wrapped(&rule.text, 4, 92)
        + &wrapped(&format!("We may not {}.", acts.join(", or ")), 4, 92)
        + &wrapped(&format!("It begins: {}{began}. {until}", rule.since), 4, 92)
}

const fn forbidden_act(act: Doing) -> &'static str {
    match act {
        Doing::Close => "close the complaint",
        Doing::Survey => "ask how content the customer is",
        Doing::SuspendService => "suspend the service",
        Doing::Collect => "collect the debt",
        Doing::ChargeFee => "charge a fee",
        Doing::ThreatenLegalAction => "threaten legal action",
        Doing::AskToWithdraw => "ask the customer to withdraw",
        Doing::Sell => "sell anything",
    }
}

fn yardstick(target: &Yardstick) -> String {
    let window = format!(
        "It counts the cases of promise {}. This one would count from {} to {}.",
        target.of, target.from, target.until
    );
    wrapped(&target.text, 4, 92) + &wrapped(&window, 4, 92)
}

/// One promise: its text, and what it comes to in dates.
fn sentences(code: &Code, expectation: &Expectation) -> String {
    let mut said = format!("{}. {}\n", expectation.number, expectation.name);
    said.push_str(&wrapped(&expectation.text, 4, 92));
    let now = if expectation.on_receipt {
        ""
    } else {
        " If that were now:"
    };
    said.push_str(&wrapped(&format!("It counts from: {}.{now}", expectation.since), 4, 92));
    for example in &expectation.examples {
        let level = example
            .level
            .as_ref()
            .map_or_else(String::new, |level| format!("{level}: "));
        let by = match example.due {
            Some(due) => format!("by {}", why::instant(code, due)),
            None => "by a date that the calendar does not reach".to_owned(),
        };
        let again = if expectation.recurs {
            ", then again and again"
        } else {
            ""
        };
        let whose = if example.published {
            "published"
        } else {
            "the desk's own limit, not published"
        };
        said.push_str(&wrapped(
            &format!("- {level}{by}{again} ({}; {whose})", example.limit),
            6,
            92,
        ));
    }
    said
}

/// A paragraph, indented, cut at blanks.
fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let margin = " ".repeat(indent);
    let mut lines = vec![margin.clone()];
    for word in text.split(' ') {
        let fits = lines
            .last()
            .is_some_and(|line| line.chars().count() + 1 + word.chars().count() <= width);
        if !fits {
            lines.push(margin.clone());
        }
        if let Some(line) = lines.last_mut() {
            if line.len() > indent {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n") + "\n"
}
