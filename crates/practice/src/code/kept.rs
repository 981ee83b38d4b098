//! Codes that were published once. A published version never changes, and what check asks for grows: whoever reads a
//! code from the register reads it as it was kept, and asks of it only what it cannot do without.

use super::{Code, Phrasebook, lower};
use crate::fault::{Fault, Shelf};

impl Code {
    /// Reads a code as the register kept it. Texts and names are not checked again, and a phrasebook that has no phrase
    /// for what came into the language later says nothing there.
    ///
    /// # Errors
    /// What makes it unreadable: a document that is missing, is no TOML, or says what the language cannot.
    pub fn kept(document: &str, shelf: &Shelf) -> Result<Self, Vec<Fault>> {
        let (code, _, mut faults) = lower::lower(document, shelf);
        let of_phrases = |fault: &Fault| fault.code == "no-phrasebook" || fault.place.document.starts_with("phrases/");
        faults.retain(|fault| !of_phrases(fault));
        let Some(mut code) = code.filter(|_| faults.is_empty()) else {
            return Err(faults);
        };
        for language in code.languages.clone() {
            if !code.phrases.contains_key(&language)
                && let Some(book) = Phrasebook::kept(&language, code.manners.get(&language), shelf)
            {
                code.phrases.insert(language, book);
            }
        }
        Ok(code)
    }
}
