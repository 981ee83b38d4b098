//! The codes of practice that the desk knows: those that ship, those of a file, and those that the register
//! has kept for the cases that began under them.

pub mod revision;

use std::{borrow::Cow, collections::BTreeMap, path::Path, sync::Arc};

use jiff::Timestamp;
use practice::{
    Code,
    entry::Pin,
    fault::{Fault, Shelf},
};
use sha2::{Digest as _, Sha256};

use crate::time::hex;

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
        Ok(Self::of(document, code, shelf))
    }

    fn of(document: &str, code: Code, shelf: &Shelf) -> Self {
        let shelf = needed(document, shelf);
        let digest = digest(&shelf);
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
        let documents: BTreeMap<&str, &str> = self.shelf.documents().collect();
        serde_json::to_string(&documents).unwrap_or_default()
    }

    /// A code as the register kept it.
    ///
    /// # Errors
    /// A sentence, where the text is not one that [`Self::stored`] wrote or no longer reads.
    pub fn from_stored(stored: &str) -> Result<Self, String> {
        let documents: BTreeMap<String, String> =
            serde_json::from_str(stored).map_err(|error| format!("the stored code can't be read: {error}"))?;
        let mut shelf = Shelf::default();
        let mut main = None;
        for (name, text) in documents {
            if !name.contains('/') {
                main = Some(name.clone());
            }
            shelf.put(&name, text);
        }
        let main = main.ok_or("the stored code has no main document")?;
        // What was in force once is read as it was kept: what check has learned since is no fault of it.
        let code = Code::kept(&main, &shelf);
        let code = code.map_err(|faults| faults.first().map_or_else(String::new, |fault| fault.drawn(&shelf)))?;
        Ok(Self::of(&main, code, &shelf))
    }
}

/// A code as the public reads it today: a value that changed on a day says what holds now.
pub fn as_of_today(code: &Code, now: Timestamp) -> Cow<'_, Code> {
    let today = code.desk().map_or(code.effective, |calendar| calendar.date(now));
    code.as_of(today.max(code.effective))
}

/// The documents that a code stands on, and no others.
fn needed(document: &str, shelf: &Shelf) -> Shelf {
    let opened = Code::documents(document, shelf);
    let mut kept = Shelf::default();
    for (name, text) in shelf.documents().filter(|(name, _)| opened.contains(*name)) {
        kept.put(name, text);
    }
    kept
}

fn digest(shelf: &Shelf) -> String {
    let mut hash = Sha256::new();
    for (name, text) in shelf.documents() {
        for part in [name, text] {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part.as_bytes());
        }
    }
    hex(&hash.finalize())
}

/// The codes, packs, calendars and phrasebooks that ship.
pub fn shipped_shelf() -> Shelf {
    let mut shelf = Shelf::default();
    for name in Shipped::iter() {
        if let Some(file) = Shipped::get(&name)
            && let Ok(text) = String::from_utf8(file.data.into_owned())
        {
            shelf.put(&name, text);
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

/// The documents beside a code file, over those that ship. The code's own name is the file's.
///
/// # Errors
/// Those of the file system.
pub fn shelf_of(file: &Path) -> std::io::Result<(String, Shelf)> {
    let mut shelf = Shelf::default();
    for (name, text) in shipped_shelf().documents() {
        if name.contains('/') {
            shelf.put(name, text);
        }
    }
    let folder = file.parent().unwrap_or(Path::new("."));
    for sub in ["packs", "calendars", "phrases"] {
        let Ok(entries) = std::fs::read_dir(folder.join(sub)) else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().extension().is_some_and(|end| end == "toml") {
                shelf.put(&format!("{sub}/{name}"), std::fs::read_to_string(entry.path())?);
            }
        }
    }
    let bytes = std::fs::read(file)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| std::io::Error::other(format!("{} is not text in UTF-8; save it as UTF-8", file.display())))?;
    let name = file
        .file_name()
        .map_or_else(|| "code.toml".to_owned(), |name| name.to_string_lossy().into_owned());
    shelf.put(&name, text);
    Ok((name, shelf))
}
