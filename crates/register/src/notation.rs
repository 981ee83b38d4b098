//! How an entry is noted: what happened, and with which entry of another complaint it was written, if with one.

use practice::{Entry, What, entry::Twin};
use serde::{Deserialize, Serialize};

/// An entry that has a twin.
#[derive(Serialize)]
struct Twinned<'e> {
    #[serde(flatten)]
    what: &'e What,
    twin: &'e Twin,
}

#[derive(Deserialize)]
struct OfTwin {
    twin: Option<Twin>,
}

pub fn facts(entry: &Entry) -> serde_json::Result<String> {
    match &entry.twin {
        None => serde_json::to_string(&entry.what),
        Some(twin) => serde_json::to_string(&Twinned {
            what: &entry.what,
            twin,
        }),
    }
}

/// The twin of an entry that has these facts. Hardly one has, so that most are not read twice.
pub fn twin(facts: &str) -> serde_json::Result<Option<Twin>> {
    if !facts.contains("\"twin\"") {
        return Ok(None);
    }
    let of: OfTwin = serde_json::from_str(facts)?;
    Ok(of.twin)
}
