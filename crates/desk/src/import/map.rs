//! The map: what the columns of another system's table mean here, as a document that a person writes. It names what it
//! knows; what a row says beyond that is rejected, never guessed. `docs/importing.md` explains each key.

use std::{collections::BTreeMap, path::Path};

use practice::terms::Label;
use serde::Deserialize;

use super::table::Written;

#[derive(rust_embed::Embed)]
#[folder = "../../codes/maps"]
#[include = "*.toml"]
struct Shipped;

/// A map as it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Map {
    /// The other register's name. With the key it is what makes a complaint the same.
    pub source: String,
    /// The columns of the complaint's number there.
    pub key: Vec<String>,
    #[serde(default)]
    pub file: Written,
    /// The zone of instants that have none; without it, that of the desk.
    pub zone: Option<String>,
    pub received: When,
    /// How it ended there: `open`, or a reason for closing. Without it, all are open.
    pub ended: Option<Pick>,
    /// Without it, as it was received: nobody knows when.
    pub ended_at: Option<When>,
    pub channel: Pick,
    #[serde(default)]
    pub kind: Pick,
    #[serde(default)]
    pub service: Pick,
    #[serde(default)]
    pub category: Pick,
    #[serde(default)]
    pub class: Pick,
    #[serde(default)]
    pub language: Pick,
    /// `yes` or `no`: somebody else acts for the customer.
    #[serde(default)]
    pub on_behalf: Pick,
    /// Personal texts: of each the first template of which every column says something.
    pub words: BTreeMap<Label, Templates>,
}

/// An instant, out of columns that are joined by a blank.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    pub columns: Vec<String>,
    /// As `strptime` writes them; the first that fits holds.
    pub formats: Vec<String>,
}

/// A word of ours, from what a column says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    pub always: Option<String>,
    pub column: Option<String>,
    #[serde(default)]
    pub is: BTreeMap<String, String>,
    /// Pairs of a text that the column may contain and the word it means; the first that fits holds.
    #[serde(default)]
    pub contains: Vec<(String, String)>,
    /// For what is said nowhere above.
    #[serde(rename = "else")]
    pub otherwise: Option<String>,
}

/// One template, or several in the order in which they are tried.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Templates {
    One(String),
    Several(Vec<String>),
}

impl Templates {
    pub fn each(&self) -> &[String] {
        match self {
            Self::One(template) => std::slice::from_ref(template),
            Self::Several(templates) => templates,
        }
    }
}

impl Map {
    /// Reads a map.
    ///
    /// # Errors
    /// Where the document is wrong, drawn.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())
    }

    /// Every column that the map speaks of.
    pub fn columns(&self) -> Vec<&str> {
        let picks = [
            &self.channel,
            &self.kind,
            &self.service,
            &self.category,
            &self.class,
            &self.language,
            &self.on_behalf,
        ];
        let picked = picks
            .into_iter()
            .chain(&self.ended)
            .filter_map(|pick| pick.column.as_ref());
        let whens = [Some(&self.received), self.ended_at.as_ref()];
        let dated = whens.into_iter().flatten().flat_map(|when| &when.columns);
        let said = self.words.values().flat_map(Templates::each);
        let said = said
            .flat_map(|template| pieces(template))
            .filter_map(|piece| match piece {
                Piece::Column(name) => Some(name),
                Piece::Text(_) => None,
            });
        let named = self.key.iter().chain(dated).chain(picked).map(String::as_str);
        let mut columns: Vec<&str> = named.chain(said).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

/// A part of a template: `{Column}`, or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    Text(&'t str),
    Column(&'t str),
}

/// The parts of a template. A brace that nothing closes is text.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((before, (name, after))) = rest
        .split_once('{')
        .and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        pieces.push(Piece::Text(before));
        pieces.push(Piece::Column(name.trim()));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// The ids of the maps that ship.
pub fn shipped_maps() -> Vec<String> {
    Shipped::iter()
        .filter_map(|name| Some(name.strip_suffix(".toml")?.to_owned()))
        .collect()
}

/// A map by the id of one that ships, or by its file.
///
/// # Errors
/// A sentence, and how to mend it.
pub fn shipped_map(name: &str) -> Result<Map, (String, String)> {
    let shipped = Shipped::get(&format!("{name}.toml"));
    let text = match shipped {
        Some(map) => String::from_utf8_lossy(&map.data).into_owned(),
        None => std::fs::read_to_string(Path::new(name)).map_err(|error| {
            let ships = shipped_maps().join(", ");
            (
                format!("the map “{name}” can’t be read: {error}"),
                format!("name a file, or a map that ships: {ships}"),
            )
        })?,
    };
    Map::parse(&text).map_err(|wrong| {
        let help = "docs/importing.md has every key, and codes/maps/ maps to begin from".to_owned();
        (format!("{name} is no map of columns:\n{wrong}"), help)
    })
}
