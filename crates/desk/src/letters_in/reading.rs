//! What is printed in a scan, as far as programs beside ours can read it: the text layer of a PDF, else what Tesseract
//! sees. It is a hint for whoever enters the letter and a text to be searched for, and never more: the scan is what
//! counts. Without these programs everything works, and says that nothing was read.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use register::{LetterIn, LetterReading, Scan, ScanKind};

use super::{ROOM, Whole, child, folder::Folder, pages};
use crate::{
    config::LettersIn,
    desk::{Desk, DeskError},
};

/// So long a letter is one instance’s alone; who is at it makes it longer each minute.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
const BEAT: Duration = Duration::from_mins(1);

/// So often it is begun to read a letter.
pub const TRIES: u32 = 3;
/// Characters of what is read.
const LONGEST: usize = 50_000;
/// Letters and digits that a text has; less is dirt on the glass, or the number of a page.
const FEWEST: usize = 20;
/// Dots of the longer side, to be read by a program and to be shown: a letter at 200 and 100 dots an inch.
const FINE: &str = "2200";
const COARSE: &str = "1100";
/// To be printed: 150 dots an inch.
const PRINTED: &str = "1650";
/// Bytes of all pages that are made of one letter.
const MADE: usize = 64 * 1024 * 1024;

/// How Tesseract names the languages that we write to people in.
const LANGUAGES: [(&str, &str); 3] = [("en", "eng"), ("fr", "fra"), ("es", "spa")];

/// The programs that are installed.
#[derive(Debug, Clone, Default)]
struct Programs {
    tesseract: Option<PathBuf>,
    pdftotext: Option<PathBuf>,
    pdftoppm: Option<PathBuf>,
}

/// What came of reading.
#[derive(Default)]
struct Come {
    text: String,
    /// Whether any program looked.
    looked: bool,
    /// There was no place to lay it for a program.
    no_folder: bool,
    /// Each with the place at which it stands.
    pages: Vec<(u32, &'static str, Vec<u8>)>,
}

/// A letter that this instance reads, and no other meanwhile.
pub struct Leased {
    letter: LetterIn,
    until: Timestamp,
}

impl Leased {
    /// The next one that is to be read, if there is one.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn next(desk: &Desk) -> Result<Option<Self>, DeskError> {
        let until = Self::until(desk.now());
        let letter = desk.register().lease_letter(desk.now(), until).await?;
        Ok(letter.map(|letter| Self { letter, until }))
    }

    fn until(now: Timestamp) -> Timestamp {
        now.checked_add(LEASE).unwrap_or(now)
    }

    /// Reads it and writes down what was read. False if it has other scans by now. A scan that ends the program as often as
    /// it is opened is given up: each try is counted before it is made.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn read(mut self, desk: &Desk) -> Result<bool, DeskError> {
        let letter = self.letter.clone();
        read(desk, &letter, &mut self).await
    }

    /// Whoever is at it for long keeps it. Who can't say so, or has lost it, goes on: what is written down first counts.
    async fn hold(&mut self, desk: &Desk) {
        let until = Self::until(desk.now());
        match desk.register().hold_letter(&self.letter.id, self.until, until).await {
            Ok(true) => self.until = until,
            Ok(false) => tracing::info!(letter = self.letter.id, "another instance has this letter by now"),
            Err(error) => tracing::warn!(%error, "a letter could not be held longer"),
        }
    }
}

async fn read(desk: &Desk, letter: &LetterIn, leased: &mut Leased) -> Result<bool, DeskError> {
    let whole = Whole::of(desk, &letter.id).await?;
    let register = desk.register();
    if letter.tries >= TRIES {
        let (many, now) = (whole.scanned(), desk.now());
        tracing::warn!(letter = letter.id, "a letter could not be read, and is not tried again");
        let gave_up = (LetterReading::GaveUp, "");
        return Ok(register.letter_was_read(letter, gave_up, many, &[], now).await?);
    }
    register.try_letter(&letter.id).await?;
    let mut all = Vec::new();
    for scan in whole.originals() {
        let bytes = register.open_file(&scan.digest).await?.unwrap_or_default();
        all.push((scan.place, scan.media.clone(), bytes));
    }
    let many = whole.scanned();
    let (config, first) = (desk.config().letters_in.clone(), letter.said.language.clone());
    let name = desk.ids().name();
    let dir = register.dir().to_owned();
    let mut looking = tokio::task::spawn_blocking(move || look((&config, &dir), &first, &name, &all));
    let come = loop {
        tokio::select! {
            come = &mut looking => break come,
            () = tokio::time::sleep(BEAT) => leased.hold(desk).await,
        }
    };
    // Whatever a scan does to us, the letter is there and can be entered.
    let come = come.unwrap_or(Come {
        looked: true,
        ..Come::default()
    });
    let now = desk.now();
    let mut made = Vec::new();
    for (place, media, bytes) in come.pages {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if !crate::files::has_room(desk, bytes.len()) {
            break;
        }
        made.push(Scan {
            id: desk.ids().name(),
            place,
            kind: ScanKind::Page,
            digest: register.put_file(bytes, now).await?,
            media: media.to_owned(),
            bytes: size,
            name: String::new(),
            erased: false,
        });
    }
    let reading = match (come.text.is_empty(), come.looked) {
        (false, _) => LetterReading::Read,
        (true, _) if come.no_folder => LetterReading::NoFolder,
        (true, true) => LetterReading::NoText,
        (true, false) => LetterReading::NoReader,
    };
    Ok(register
        .letter_was_read(letter, (reading, &come.text), many, &made, now)
        .await?)
}

/// Reads all scans of a letter, in a folder that goes afterwards.
fn look((config, register): (&LettersIn, &Path), first: &str, name: &str, scans: &[(u32, String, Vec<u8>)]) -> Come {
    let folder = match Folder::begin(register, name) {
        Ok(folder) => folder,
        Err(error) => {
            tracing::error!(%error, "there is no folder to read a letter in");
            return Come {
                no_folder: true,
                ..Come::default()
            };
        }
    };
    let reader = Reader::of(config, folder.path());
    let reader = Reader {
        languages: reader.languages(first),
        ..reader
    };
    let mut come = Come::default();
    let mut room = MADE;
    for (place, media, bytes) in scans {
        let name = name_of(media);
        if let Err(error) = fs::write(folder.path().join(name), bytes) {
            tracing::error!(%error, "a scan can’t be laid in the folder in which letters are read");
            come.no_folder = true;
            break;
        }
        let (text, pages) = reader.read(media, name, bytes, &mut room);
        come.looked |= text.is_some();
        let text = cleaned(&text.unwrap_or_default());
        if text.chars().filter(|c| c.is_alphanumeric()).count() >= FEWEST {
            if !come.text.is_empty() {
                come.text.push_str("\n\n");
            }
            come.text.push_str(&text);
        }
        let places = (1..ROOM).map(|nth| place.saturating_add(nth));
        come.pages.extend(
            pages
                .into_iter()
                .zip(places)
                .map(|((media, bytes), place)| (place, media, bytes)),
        );
    }
    come.text = come.text.chars().take(LONGEST).collect();
    come
}

impl Programs {
    fn of(config: &LettersIn) -> Self {
        let found = |name| child::found(config.programs.as_deref(), name);
        Self {
            tesseract: found("tesseract"),
            pdftotext: found("pdftotext"),
            pdftoppm: found("pdftoppm"),
        }
    }
}

struct Reader<'r> {
    programs: Programs,
    folder: &'r Path,
    /// As Tesseract is told them.
    languages: String,
    /// Pages.
    most: usize,
    seconds: u32,
}

/// The pages that were made of a scan, each with its kind.
type Pages = Vec<(&'static str, Vec<u8>)>;

/// The pages of a PDF as pictures (JPEG), no more than `most`; none where no program draws it. Blocking.
pub fn drawn((config, register): (&LettersIn, &Path), name: &str, pdf: &[u8], most: usize) -> Vec<Vec<u8>> {
    const SCAN: &str = "file.pdf";
    let Ok(folder) = Folder::begin(register, name) else {
        return Vec::new();
    };
    if fs::write(folder.path().join(SCAN), pdf).is_err() {
        return Vec::new();
    }
    let reader = Reader {
        most,
        ..Reader::of(config, folder.path())
    };
    let pages = reader.pages_of_pdf(SCAN, "page", PRINTED, "-jpeg");
    pages
        .iter()
        .filter_map(|page| fs::read(folder.path().join(page)).ok())
        .collect()
}

impl<'r> Reader<'r> {
    fn of(config: &LettersIn, folder: &'r Path) -> Self {
        Self {
            programs: Programs::of(config),
            folder,
            languages: String::new(),
            most: usize::try_from(config.pages.get()).unwrap_or(usize::MAX),
            seconds: config.seconds.get(),
        }
    }

    /// The languages that Tesseract knows of ours, that of the letter first.
    fn languages(&self, first: &str) -> String {
        let said = self
            .run(self.programs.tesseract.as_deref(), &["--list-langs"])
            .unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let known: Vec<&str> = said.lines().map(str::trim).collect();
        let mut ours: Vec<_> = LANGUAGES.iter().filter(|(_, word)| known.contains(word)).collect();
        ours.sort_by_key(|(tag, _)| *tag != first);
        ours.iter().map(|(_, word)| *word).collect::<Vec<_>>().join("+")
    }

    fn run(&self, program: Option<&Path>, words: &[&str]) -> Option<Vec<u8>> {
        child::run(program?, words, self.folder, self.seconds)
    }

    /// The text of a scan, none if no program looked; and its pages, where a browser would not show it.
    /// `room`: bytes that its pages may still come to; the first that is beyond it is left out, with all after it.
    fn read(&self, media: &str, name: &str, bytes: &[u8], room: &mut usize) -> (Option<String>, Pages) {
        match media {
            "application/pdf" => self.read_pdf(name, room),
            "image/tiff" => {
                let pages = pages::of_tiff(bytes, self.most, room);
                (
                    self.see(name),
                    pages.into_iter().map(|page| ("image/png", page)).collect(),
                )
            }
            _ => (self.see(name), Pages::new()),
        }
    }

    /// What Tesseract sees on a picture.
    fn see(&self, name: &str) -> Option<String> {
        if self.languages.is_empty() {
            return None;
        }
        let program = self.programs.tesseract.as_deref()?;
        let words = [name, "stdout", "-l", &self.languages, "--psm", "3"];
        // A picture that it can't read has no text.
        let said = self.run(Some(program), &words).unwrap_or_default();
        Some(String::from_utf8_lossy(&said).into_owned())
    }

    fn read_pdf(&self, name: &str, room: &mut usize) -> (Option<String>, Pages) {
        let last = self.most.to_string();
        let pages = self.pages_of_pdf(name, "shown", COARSE, "-jpeg");
        let shown = pages.iter().filter_map(|page| fs::read(self.folder.join(page)).ok());
        let shown = shown.take_while(|page| pages::has_room(room, page));
        let shown = shown.map(|page| ("image/jpeg", page)).collect();
        let words = ["-q", "-enc", "UTF-8", "-layout", "-l", &last, name, "-"];
        let layer = self.run(self.programs.pdftotext.as_deref(), &words);
        let layer = layer.map(|text| String::from_utf8_lossy(&text).into_owned());
        let says = |text: &String| text.chars().filter(|c| c.is_alphanumeric()).count() >= FEWEST;
        if layer.as_ref().is_some_and(says) {
            return (layer, shown);
        }
        let fine = self.pages_of_pdf(name, "fine", FINE, "-gray");
        let seen: Vec<String> = fine.iter().filter_map(|page| self.see(page)).collect();
        let text = if seen.is_empty() {
            layer
        } else {
            Some(seen.join("\n\n"))
        };
        (text, shown)
    }

    /// The names of the pictures that were made of the pages, in order.
    fn pages_of_pdf(&self, name: &str, prefix: &str, dots: &str, kind: &str) -> Vec<String> {
        let last = self.most.to_string();
        // Those of the scan before are none of this one.
        for page in self.made(prefix) {
            drop(fs::remove_file(self.folder.join(page)));
        }
        // However large a page says it is, it is scaled to so many dots: a poster comes to no more than a letter.
        let words = ["-q", kind, "-scale-to", dots, "-l", &last, name, prefix];
        if self.run(self.programs.pdftoppm.as_deref(), &words).is_none() {
            return Vec::new();
        }
        self.made(prefix)
    }

    fn made(&self, prefix: &str) -> Vec<String> {
        let files = fs::read_dir(self.folder).into_iter().flatten().flatten();
        let mut made: Vec<String> = files
            .filter_map(|file| file.file_name().into_string().ok())
            .filter(|file| file.starts_with(prefix))
            .collect();
        made.sort();
        made
    }
}

/// Under which name a scan lies in the folder.
fn name_of(media: &str) -> &'static str {
    match media {
        "application/pdf" => "scan.pdf",
        "image/tiff" => "scan.tif",
        "image/png" => "scan.png",
        _ => "scan.jpg",
    }
}

/// Without signs of control, and with no more than one empty line after another.
fn cleaned(text: &str) -> String {
    let plain = text.replace('\u{c}', "\n");
    let mut lines: Vec<&str> = Vec::new();
    for line in plain.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    let text = lines.join("\n");
    text.chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect::<String>()
        .trim()
        .to_owned()
}
