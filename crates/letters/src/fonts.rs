//! The fonts a letter can be set with: ours, which are built in, and those of the folders that are named, for scripts
//! that ours lack. Of a font in a folder only what it covers is kept; its bytes are read when a letter wants it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook, FontInfo},
    utils::LazyHash,
};

/// The family that letters are set in (SIL Open Font License 1.1: see `fonts/OFL.txt`).
const OURS: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
];

/// A file that is larger is no font we want.
const LARGEST: u64 = 64 * 1024 * 1024;

/// How deep the folders are read.
const DEEPEST: u8 = 6;

pub struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    slots: Vec<Slot>,
    /// Every character that some font has a sign for, in runs, ascending.
    covered: Vec<(u32, u32)>,
    /// The same of the built-in family alone.
    ours: Vec<(u32, u32)>,
}

struct Slot {
    from: From,
    index: u32,
    font: OnceLock<Option<Font>>,
}

enum From {
    Memory(Bytes),
    File(PathBuf),
}

impl Fonts {
    /// Ours, and after them those found in these folders; one that is not there has none.
    pub fn with(folders: &[PathBuf]) -> Self {
        let mut all = Self {
            book: LazyHash::new(FontBook::new()),
            slots: Vec::new(),
            covered: Vec::new(),
            ours: Vec::new(),
        };
        let mut book = FontBook::new();
        let mut covered = BTreeSet::new();
        for bytes in OURS {
            all.take(&mut book, &mut covered, bytes, || From::Memory(Bytes::new(bytes)));
        }
        all.ours = runs(&covered);
        let mut files = Vec::new();
        for folder in folders {
            gather(folder, DEEPEST, &mut files);
        }
        files.sort();
        for path in files {
            if let Ok(bytes) = fs::read(&path) {
                all.take(&mut book, &mut covered, &bytes, || From::File(path.clone()));
            }
        }
        all.covered = runs(&covered);
        all.book = LazyHash::new(book);
        all
    }

    fn take(&mut self, book: &mut FontBook, covered: &mut BTreeSet<u32>, bytes: &[u8], from: impl Fn() -> From) {
        for (index, info) in (0..).zip(FontInfo::iter(bytes)) {
            covered.extend(info.coverage.iter());
            book.push(info);
            self.slots.push(Slot {
                from: from(),
                index,
                font: OnceLock::new(),
            });
        }
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        let slot = self.slots.get(index)?;
        let read = || match &slot.from {
            From::Memory(bytes) => Font::new(bytes.clone(), slot.index),
            From::File(path) => Font::new(Bytes::new(fs::read(path).ok()?), slot.index),
        };
        slot.font.get_or_init(read).clone()
    }

    /// Some font has a sign for it.
    pub(crate) fn has(&self, sign: char) -> bool {
        within(&self.covered, sign)
    }

    /// The built-in family has.
    pub(crate) fn ours_has(&self, sign: char) -> bool {
        within(&self.ours, sign)
    }
}

/// Where systems keep fonts.
pub fn system_folders() -> Vec<PathBuf> {
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/Library/Fonts",
        "/System/Library/Fonts",
    ]
    .map(PathBuf::from)
    .to_vec()
}

/// The files of a folder that may be fonts.
fn gather(folder: &Path, deep: u8, into: &mut Vec<PathBuf>) {
    let Ok(found) = fs::read_dir(folder) else { return };
    for one in found.flatten() {
        let path = one.path();
        let Ok(known) = fs::metadata(&path) else { continue };
        if known.is_dir() && deep > 0 {
            gather(&path, deep - 1, into);
        } else if known.is_file() && known.len() <= LARGEST && is_font(&path) {
            into.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

fn runs(of: &BTreeSet<u32>) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &one in of {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == one => *last = one,
            _ => runs.push((one, one)),
        }
    }
    runs
}

fn within(runs: &[(u32, u32)], sign: char) -> bool {
    let sign = u32::from(sign);
    let after = runs.partition_point(|(first, _)| *first <= sign);
    after > 0 && runs.get(after - 1).is_some_and(|(_, last)| sign <= *last)
}
