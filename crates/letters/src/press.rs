//! The press: fonts loaded once, letters set one after the other. The template is ours; what a letter says reaches it
//! as data, in a file beside it that the compiler reads as JSON, so that nothing anybody wrote can be a command.

use std::{collections::HashMap, fmt, sync::Arc};

use typst::{
    Feature, Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Enclosure, Fonts, Letter, Letterhead, Picture, Sheet, Size, Tongue, Words, legible::legible};

const TEMPLATE: &str = include_str!("letter.typ");

/// What was compiled for the last letters serves the next; older than so many letters it is forgotten.
const REMEMBERED: usize = 8;

/// Sets letters.
pub struct Press {
    fonts: Fonts,
    library: LazyHash<Library>,
    template: Source,
    letters: FileId,
}

/// A letter that could not be set; never because of what a customer wrote.
#[derive(Debug)]
pub struct Fault(String);

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the letter could not be set: {}", self.0)
    }
}

impl std::error::Error for Fault {}

impl Press {
    pub fn new(fonts: Fonts) -> Self {
        let template = file("letter.typ");
        Self {
            fonts,
            // Rows of a table with their heads at the left are tagged as such.
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            template: Source::new(template, TEMPLATE.to_owned()),
            letters: file("letters.json"),
        }
    }

    /// The letters one after the other in one document, each with its own page numbers; of one letter always the
    /// same bytes.
    ///
    /// # Errors
    /// None to set, or a picture of the letterhead that is none.
    pub fn set(&self, letters: &[Letter]) -> Result<Vec<u8>, Fault> {
        let first = letters.first().ok_or_else(|| Fault("there is none".to_owned()))?;
        let plain = vec![false; letters.len()];
        let set = self.set_with(letters, first, &plain).or_else(|_| {
            // A sign and a mark on it that no one font has together: then our own family must do, for that letter.
            let alone = |letter: &Letter| self.set_with(std::slice::from_ref(letter), letter, &[false]);
            let plain: Vec<bool> = letters.iter().map(|letter| alone(letter).is_err()).collect();
            self.set_with(letters, first, &plain)
        });
        // Pictures are large, and seldom the same.
        let pictures = enclosed(letters).next().is_some();
        comemo::evict(if pictures { 0 } else { REMEMBERED });
        set
    }

    /// Whether a picture can be shown on a page: what it says of itself is not enough.
    pub fn shows(&self, kind: Picture, bytes: Arc<Vec<u8>>) -> bool {
        let sheet = Sheet {
            alt: "picture".to_owned(),
            kind,
            digest: "picture".to_owned(),
            bytes,
        };
        let enclosure = Enclosure {
            title: "picture".to_owned(),
            sheets: vec![sheet],
            ..Enclosure::default()
        };
        let word = || "picture".to_owned();
        let letter = Letter {
            letterhead: Letterhead {
                name: word(),
                ..Letterhead::default()
            },
            to: vec![word()],
            date: word(),
            day: (2000, 1, 1),
            language: Tongue {
                language: "en".to_owned(),
                region: None,
            },
            reference: word(),
            subject: word(),
            body: Vec::new(),
            enclosures: vec![enclosure],
            size: Size::Standard,
            words: Words {
                page_of: word(),
                enclosures: word(),
            },
        };
        let shows = self.set_with(std::slice::from_ref(&letter), &letter, &[false]).is_ok();
        comemo::evict(0);
        shows
    }

    /// `plain`: which of the letters are set in our own family alone.
    fn set_with(&self, letters: &[Letter], first: &Letter, plain: &[bool]) -> Result<Vec<u8>, Fault> {
        let all = |sign: char| self.fonts.has(sign);
        let ours = |sign: char| self.fonts.ours_has(sign);
        let of_each = letters.iter().zip(plain);
        let readable = of_each.map(|(letter, plain)| {
            if *plain {
                legible(letter, &ours)
            } else {
                legible(letter, &all)
            }
        });
        let readable: Vec<Letter> = readable.collect();
        let data = serde_json::to_vec(&readable).map_err(|error| Fault(error.to_string()))?;
        let desk = Table {
            press: self,
            data: Bytes::new(data),
            files: letters.iter().filter_map(logo).chain(enclosed(letters)).collect(),
        };
        let document: PagedDocument = typst::compile(&desk).output.map_err(|all| said(&all))?;
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| Fault(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(format!("{} {}", first.reference, first.subject)),
            creator: Smart::Custom(Some("Recourse".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|all| said(&all))
    }
}

fn said(all: &[SourceDiagnostic]) -> Fault {
    let all: Vec<String> = all.iter().map(|one| one.message.to_string()).collect();
    Fault(all.join("; "))
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a name of ours");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn logo(letter: &Letter) -> Option<(FileId, Bytes)> {
    let logo = letter.letterhead.logo.as_ref()?;
    let name = match logo.kind {
        Picture::Png => "logo.png",
        Picture::Svg => "logo.svg",
        Picture::Jpeg => "logo.jpeg",
    };
    Some((file(name), Bytes::new(logo.bytes.clone())))
}

/// What goes with letters, under the names by which the template asks for it.
fn enclosed(letters: &[Letter]) -> impl Iterator<Item = (FileId, Bytes)> {
    let all = letters.iter().flat_map(|letter| &letter.enclosures);
    all.flat_map(|one| {
        let sheets = one.sheets.iter().map(|sheet| {
            let kind = match sheet.kind {
                Picture::Png => "png",
                Picture::Svg => "svg",
                Picture::Jpeg => "jpeg",
            };
            (format!("{}.{kind}", sheet.digest), &sheet.bytes)
        });
        let original = one
            .original
            .iter()
            .map(|original| (original.digest.clone(), &original.bytes));
        sheets.chain(original)
    })
    .map(|(name, bytes)| (file(&name), Bytes::new(Shared(bytes.clone()))))
}

/// Bytes that the caller has too.
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// The world as the compiler sees it while it sets some letters: a template, what they say, pictures, fonts; no other
/// file, and no day.
struct Table<'p> {
    press: &'p Press,
    data: Bytes,
    /// Pictures, and what is enclosed.
    files: HashMap<FileId, Bytes>,
}

impl World for Table<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.fonts.book
    }

    fn main(&self) -> FileId {
        self.press.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.template.id() {
            Ok(self.press.template.clone())
        } else {
            Err(FileError::Other(None))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.letters {
            return Ok(self.data.clone());
        }
        self.files.get(&id).cloned().ok_or(FileError::Other(None))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
