//! Letters to try, and what the programs of others read in their PDFs.

#![allow(dead_code, reason = "each test uses what it needs")]

use std::{path::PathBuf, process::Command};

use letters::{Block, Fonts, Letter, Letterhead, Press, Size, Tongue, Words};

/// With the fonts of this crate and the parts of two others, whatever is installed here.
pub fn press() -> Press {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fonts");
    Press::new(Fonts::with(&[folder]))
}

/// With the fonts of this crate alone.
pub fn bare_press() -> Press {
    Press::new(Fonts::with(&[]))
}

pub fn tongue(language: &str) -> Tongue {
    Tongue {
        language: language.to_owned(),
        region: None,
    }
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned() }
}

/// An acknowledgement as the desk writes it.
pub fn english() -> Letter {
    let rows = |rows: &[(&str, &str)]| Block::Rows {
        rows: rows.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
    };
    Letter {
        letterhead: Letterhead {
            name: "GoTo".to_owned(),
            address: vec!["333 Summer Street, 5th Floor".to_owned(), "Boston, MA 02210".to_owned()],
            phone: Some("866-671-0111".to_owned()),
            web: Some("www.example.ca/complaints".to_owned()),
            logo: None,
        },
        to: [
            "Agnes Tremblay-O’Neill",
            "1200 Rue Sainte-Catherine O",
            "Montréal QC  H3B 1K1",
        ]
        .map(str::to_owned)
        .to_vec(),
        date: "3 March 2026".to_owned(),
        day: (2026, 3, 3),
        language: tongue("en"),
        reference: "123-456-7894".to_owned(),
        subject: "We have your complaint 123-456-7894".to_owned(),
        body: vec![
            paragraph("Dear Agnes Tremblay-O’Neill,"),
            paragraph("Thank you for telling us. We have your complaint and are looking into it."),
            rows(&[
                ("Tracking number", "123-456-7894"),
                ("Secret code", "lamp river copper seven"),
                ("Received", "Tuesday 3 March 2026, 10:14 Eastern time"),
            ]),
            Block::Heading {
                text: "What you told us".to_owned(),
            },
            Block::Quote {
                text: "The line went dead on Monday.\nNobody called back. #set page(fill: red) *not bold* $x$ @here"
                    .to_owned(),
            },
            Block::Heading {
                text: "What happens next".to_owned(),
            },
            Block::List {
                items: [
                    "An adviser reads it.",
                    "The adviser calls you.",
                    "You are told the outcome.",
                ]
                .map(str::to_owned)
                .to_vec(),
            },
            Block::Notice {
                language: tongue("fr"),
                title: "Commission des plaintes relatives aux services de télécom-télévision".to_owned(),
                lines: vec![
                    "Si vous n’êtes pas satisfait, la « CPRST » peut vous aider sans frais.".to_owned(),
                    "www.ccts-cprst.ca · 1-888-221-1687".to_owned(),
                ],
            },
            paragraph("The complaints department"),
        ],
        enclosures: vec![],
        size: Size::Standard,
        words: Words {
            page_of: "Page {page} of {pages}".to_owned(),
            enclosures: "Enclosed".to_owned(),
        },
    }
}

/// The same, in French.
pub fn french() -> Letter {
    Letter {
        date: "Le 3 mars 2026".to_owned(),
        language: tongue("fr"),
        subject: "Nous avons reçu votre plainte 123-456-7894".to_owned(),
        body: vec![
            paragraph("Bonjour,"),
            paragraph(
                "Vous nous avez dit : « La ligne est coupée depuis lundi. » Est-ce exact? Nous l’examinons; c’est promis!",
            ),
            paragraph("Le service des plaintes"),
        ],
        words: Words {
            page_of: "Page {page} de {pages}".to_owned(),
            enclosures: "Pièces jointes".to_owned(),
        },
        ..english()
    }
}

/// A PDF in a file of its own.
pub struct Read {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl Read {
    pub fn of(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letter.pdf");
        std::fs::write(&path, pdf).unwrap();
        // To be looked at by a person.
        if let Ok(kept) = std::env::var("LETTERS_KEEP") {
            let name = std::thread::current().name().unwrap_or("letter").replace("::", "-");
            std::fs::create_dir_all(&kept).unwrap();
            std::fs::write(PathBuf::from(kept).join(format!("{name}.pdf")), pdf).unwrap();
        }
        Self { _folder: folder, path }
    }

    fn run(&self, program: &str, arguments: &[&str], after: &[&str]) -> String {
        let done = Command::new(program)
            .args(arguments)
            .arg(&self.path)
            .args(after)
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}; ./check installs it"));
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let wrong = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{program}: {said}{wrong}");
        said
    }

    /// Its text as it is laid out; the page breaks are form feeds.
    pub fn text(&self) -> String {
        self.run("pdftotext", &["-layout", "-enc", "UTF-8"], &["-"])
    }

    /// Its text in the order of reading, without line ends.
    pub fn running(&self) -> String {
        let text = self.run("pdftotext", &["-enc", "UTF-8"], &["-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn info(&self) -> String {
        self.run("pdfinfo", &[], &[])
    }

    pub fn metadata(&self) -> String {
        self.run("pdfinfo", &["-meta"], &[])
    }

    pub fn structure(&self) -> String {
        self.run("pdfinfo", &["-struct-text"], &[])
    }

    /// The language that it says it is in.
    pub fn language(&self) -> String {
        let said = self.run("qpdf", &["--json"], &[]);
        let whole = said.lines().find(|line| line.contains("\"/Lang\"")).unwrap();
        whole
            .rsplit("u:")
            .next()
            .unwrap()
            .trim_end_matches(['"', ','])
            .to_owned()
    }

    /// What is wrong with it as a file is the test's failure.
    pub fn is_sound(&self) {
        self.run("qpdf", &["--check"], &[]);
    }

    pub fn pages(&self) -> u32 {
        let info = self.info();
        let line = info.lines().find(|line| line.starts_with("Pages:")).unwrap();
        line.trim_start_matches("Pages:").trim().parse().unwrap()
    }

    pub fn fonts(&self) -> String {
        self.run("pdffonts", &[], &[])
    }

    /// Each word of the first page with its top and its height, in points.
    pub fn heights(&self) -> Vec<(String, f64, f64)> {
        self.boxes()
            .into_iter()
            .map(|(word, [_, top, _, bottom])| (word, top, bottom - top))
            .collect()
    }

    /// Where on the first page each word begins: left and top, in points.
    pub fn places(&self) -> Vec<(String, f64, f64)> {
        self.boxes()
            .into_iter()
            .map(|(word, [left, top, ..])| (word, left, top))
            .collect()
    }

    fn boxes(&self) -> Vec<(String, [f64; 4])> {
        let said = self.run("pdftotext", &["-bbox", "-l", "1"], &["-"]);
        let number = |line: &str, name: &str| -> f64 {
            let from = line.split(&format!("{name}=\"")).nth(1).unwrap();
            from.split('"').next().unwrap().parse().unwrap()
        };
        said.lines()
            .filter(|line| line.trim_start().starts_with("<word"))
            .map(|line| {
                let word = line.split('>').nth(1).unwrap().split('<').next().unwrap();
                (
                    word.to_owned(),
                    ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name)),
                )
            })
            .collect()
    }
}
