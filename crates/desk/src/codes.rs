//! The codes of practice that the desk knows: those that ship, those of a file, and those that the register
//! has kept for the cases that began under them.

pub mod changed;
pub mod kind;
pub mod revision;

use std::{
    io::ErrorKind,
    path::Path,
    sync::{Arc, LazyLock},
};

use jiff::{Timestamp, civil::Date};
use practice::{
    Code,
    entry::Pin,
    fault::{Fault, Shelf},
};
#[derive(rust_embed::Embed)]
#[folder = "../../codes"]
#[include = "*.toml"]
#[include = "packs/*.toml"]
#[include = "calendars/*.toml"]
#[include = "phrases/*.toml"]
struct Shipped;

/// A code with the documents it was read from and its digest.
#[derive(Debug, Clone)]
pub struct Published {
    pub code: Arc<Code>,
    pub shelf: Shelf,
    /// SHA-256 over the names and texts of all documents, in hex.
    pub digest: String,
}

impl Published {
    /// Reads a code from a shelf.
    ///
    /// # Errors
    /// Its faults.
    pub fn read(document: &str, shelf: &Shelf) -> Result<Self, Vec<Fault>> {
        let code = Code::read(document, shelf)?;
        Ok(Self::of(code, shelf))
    }

    fn of(code: Code, shelf: &Shelf) -> Self {
        let shelf = needed(&code, shelf);
        let digest = shelf.digest();
        Self {
            code: Arc::new(code),
            shelf,
            digest,
        }
    }

    /// What a case that begins now is pinned to.
    pub fn pin(&self) -> Pin {
        Pin {
            code: self.code.id.clone(),
            version: self.code.version.clone(),
            digest: self.digest.clone(),
            tzdata: practice::calendar::tzdata_version().to_owned(),
        }
    }

    /// All documents as one text, for the register.
    pub fn stored(&self) -> String {
        self.shelf.stored()
    }

    /// A code as the register kept it.
    ///
    /// # Errors
    /// A sentence, where the text is not one that [`Self::stored`] wrote or no longer reads.
    pub fn from_stored(stored: &str) -> Result<Self, String> {
        let shelf = Shelf::from_stored(stored).map_err(|error| format!("the stored code can’t be read: {error}"))?;
        let main = shelf
            .documents()
            .map(|(name, _)| name)
            .filter(|name| !name.contains('/'))
            .last();
        let main = main.ok_or("the stored code has no main document")?;
        // What was in force once is read as it was kept: what check has learned since is no fault of it.
        let code = Code::kept(main, &shelf);
        let code = code.map_err(|faults| faults.first().map_or_else(String::new, |fault| fault.drawn(&shelf)))?;
        Ok(Self::of(code, &shelf))
    }
}

/// The day on which the public reads a code: a limit that changes says first what holds today.
pub fn today(code: &Code, now: Timestamp) -> Date {
    code.desk().map_or(code.effective, |calendar| calendar.date(now))
}

/// The documents that a code stands on, and no others.
fn needed(code: &Code, shelf: &Shelf) -> Shelf {
    let mut kept = Shelf::default();
    for (name, text) in shelf.documents().filter(|(name, _)| code.documents.contains(*name)) {
        kept.put(name, text);
    }
    kept
}

/// The codes, packs, calendars and phrasebooks that ship.
pub fn shipped_shelf() -> Shelf {
    let mut shelf = Shelf::default();
    for name in Shipped::iter() {
        if let Some(file) = Shipped::get(&name)
            && let Ok(text) = String::from_utf8(file.data.into_owned())
        {
            shelf.put_shipped(&name, text);
        }
    }
    shelf
}

/// The ids of the codes that ship.
pub fn shipped_ids() -> Vec<String> {
    let names = Shipped::iter().filter(|name| !name.contains('/'));
    names
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .collect()
}

/// A code that ships, by its id.
///
/// # Errors
/// None if there is no such code.
pub fn shipped(id: &str) -> Option<Result<Published, Vec<Fault>>> {
    let shelf = shipped_shelf();
    let name = format!("{id}.toml");
    shelf.text(&name)?;
    Some(Published::read(&name, &shelf))
}

/// Every code that ships, by its id. Read once: a page that lists them must not read them all each time.
pub fn all_shipped() -> &'static [(String, Arc<Code>)] {
    static ALL: LazyLock<Vec<(String, Arc<Code>)>> = LazyLock::new(|| {
        let read = |id: String| shipped(&id)?.ok().map(|read| (id, read.code));
        shipped_ids().into_iter().filter_map(read).collect()
    });
    &ALL
}

/// The documents beside a code file, over those that ship. The code's own name is the file's. One beside it that can't
/// be read is a fault only where it is used.
///
/// # Errors
/// Why the code itself can't be read, in words.
pub fn shelf_of(file: &Path) -> Result<(String, Shelf), String> {
    let mut shelf = Shelf::default();
    for (name, text) in shipped_shelf().documents() {
        if name.contains('/') {
            shelf.put_shipped(name, text);
        }
    }
    let folder = file.parent().unwrap_or(Path::new(""));
    for sub in ["packs", "calendars", "phrases"] {
        let beside = if folder.as_os_str().is_empty() {
            Path::new(sub).to_owned()
        } else {
            folder.join(sub)
        };
        for entry in std::fs::read_dir(&beside).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|end| end != "toml") {
                continue;
            }
            let name = format!("{sub}/{}", entry.file_name().to_string_lossy());
            let shown = path.display().to_string();
            match text_of(&path) {
                Ok(text) => shelf.put_from(&shown, &name, text),
                Err(why) => shelf.put_unreadable(&shown, &name, &why),
            };
        }
    }
    let name = file
        .file_name()
        .map_or_else(|| "code.toml".to_owned(), |name| name.to_string_lossy().into_owned());
    shelf.put_from(&file.display().to_string(), &name, text_of(file)?);
    Ok((name, shelf))
}

/// The text of a file.
///
/// # Errors
/// Why it can't be read, in words: “it is not text in UTF-8”.
pub fn text_of(file: &Path) -> Result<String, String> {
    if file.is_dir() {
        return Err("it is a folder".to_owned());
    }
    let bytes = std::fs::read(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        ErrorKind::PermissionDenied => "it is not yours to read".to_owned(),
        _ => in_words(&error),
    })?;
    String::from_utf8(bytes).map_err(|_| "it is not text in UTF-8".to_owned())
}

/// An error of the system without its number.
pub fn in_words(error: &std::io::Error) -> String {
    let said = error.to_string();
    said.split_once(" (os error")
        .map_or(said.clone(), |(words, _)| words.to_owned())
}
