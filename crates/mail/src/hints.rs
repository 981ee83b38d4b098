//! Words of the customer that an adviser should not overlook. A suggestion, never an act.

use std::collections::BTreeSet;

use crate::message::Hint;

/// In lower case, without accents, `*` for the rest of a word.
const ASKS: &[(Hint, &[&str])] = &[
    (
        Hint::Escalate,
        &[
            // English
            "escalate",
            "escalated",
            "escalating",
            "escalation",
            "speak to a manager",
            "speak to your manager",
            "speak to the manager",
            "speak with a manager",
            "speak to a supervisor",
            "speak with a supervisor",
            "talk to a manager",
            "talk to a supervisor",
            "talk to your supervisor",
            "want a manager",
            "want a supervisor",
            "your supervisor",
            "your manager",
            "your superior",
            "someone senior",
            "somebody senior",
            "someone more senior",
            "someone higher",
            "someone in charge",
            "a higher level",
            "next level",
            "head office",
            "ombudsman",
            "ccts",
            "executive office",
            // French
            "escalade*",
            "faire remonter",
            "faites remonter",
            "remonter ma plainte",
            "remonter mon dossier",
            "parler a un superviseur",
            "parler a un responsable",
            "parler a un gestionnaire",
            "parler au superviseur",
            "parler au responsable",
            "parler a votre superieur",
            "votre superieur",
            "votre superviseur",
            "votre responsable",
            "votre directeur",
            "votre direction",
            "niveau superieur",
            "instance superieure",
            "prochain niveau",
            "un superieur",
            "cprst",
            // Spanish
            "escalar",
            "escalarlo",
            "escalarla",
            "escalen",
            "escale mi",
            "escalacion",
            "escalamiento",
            "elevar mi queja",
            "elevar mi reclamo",
            "elevar mi reclamacion",
            "eleven mi",
            "hablar con un supervisor",
            "hablar con el supervisor",
            "hablar con su supervisor",
            "hablar con un superior",
            "hablar con un gerente",
            "hablar con el gerente",
            "hablar con un encargado",
            "hablar con un responsable",
            "su supervisor",
            "su superior",
            "su gerente",
            "nivel superior",
            "siguiente nivel",
            "instancia superior",
            "defensor del",
        ],
    ),
    (
        Hint::Withdraw,
        &[
            "withdraw my complaint",
            "withdraw the complaint",
            "withdraw this complaint",
            "drop my complaint",
            "drop the complaint",
            "cancel my complaint",
            "cancel the complaint",
            "close my complaint",
            "no longer wish to complain",
            "no longer wish to pursue",
            "please disregard my complaint",
            "retire ma plainte",
            "retirer ma plainte",
            "annuler ma plainte",
            "annulez ma plainte",
            "fermer ma plainte",
            "retiro mi queja",
            "retirar mi queja",
            "retirar mi reclamo",
            "retirar mi reclamacion",
            "retiro mi reclamo",
            "cancelar mi queja",
            "anular mi queja",
            "desisto de mi",
        ],
    ),
];

/// Within so many words before, one of these turns it into its opposite.
const NOT: &[&str] = &[
    "not", "don", "dont", "never", "without", "pas", "ne", "sans", "jamais", "no", "nunca", "sin", "tampoco",
];
const REACH: usize = 4;

/// What of it asks for something. Look at what was written, without what it quotes.
pub fn hints(text: &str) -> BTreeSet<Hint> {
    let words = words(text);
    let mut found = BTreeSet::new();
    for (hint, phrases) in ASKS {
        let asked = phrases.iter().any(|phrase| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            words.windows(phrase.len()).enumerate().any(|(at, here)| {
                here.iter().zip(&phrase).all(|(word, wanted)| fits(word, wanted)) && !denied(&words, at)
            })
        });
        if asked {
            found.insert(*hint);
        }
    }
    found
}

/// A sentence ends in an empty word, so that nothing reaches over it.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars().flat_map(char::to_lowercase).take(200_000) {
        let c = plain(c);
        if c.is_alphanumeric() {
            if let Some(last) = words.last_mut() {
                last.push(c);
            }
        } else {
            let ends = matches!(c, '.' | '!' | '?' | ';' | ':' | '…');
            if words.last().is_some_and(|last| !last.is_empty()) {
                words.push(String::new());
            }
            if ends {
                words.push(String::new());
            }
        }
    }
    words
}

fn fits(word: &str, wanted: &str) -> bool {
    match wanted.split_once('*') {
        Some((begin, end)) => word.len() >= begin.len() + end.len() && word.starts_with(begin) && word.ends_with(end),
        None => word == wanted,
    }
}

fn denied(words: &[String], at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    before
        .iter()
        .rev()
        .take(REACH)
        .take_while(|word| !word.is_empty())
        .any(|word| NOT.contains(&word.as_str()))
}

/// Without its accent, as people type it.
fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::hints;
    use crate::message::Hint;

    fn asks(text: &str, hint: Hint) {
        assert!(hints(text).contains(&hint), "{text}");
    }

    fn asks_nothing(text: &str) {
        assert!(hints(text).is_empty(), "{text}");
    }

    #[test]
    fn someone_senior_is_asked_for_in_three_languages() {
        asks("Please ESCALATE this.", Hint::Escalate);
        asks("I demand to speak to a supervisor!", Hint::Escalate);
        asks("Je veux parler à un superviseur", Hint::Escalate);
        asks("Faites remonter mon dossier", Hint::Escalate);
        asks("Quiero hablar con un supervisor.", Hint::Escalate);
        asks("Solicito escalar mi caso al siguiente nivel", Hint::Escalate);
    }

    #[test]
    fn what_is_not_wanted_is_not_asked_for() {
        asks_nothing("Please do not escalate this yet.");
        asks_nothing("I don’t want to escalate it");
        asks_nothing("Je ne veux pas d’escalade");
        asks_nothing("No quiero escalar el caso");
        asks("No! Escalate it now.", Hint::Escalate);
    }

    #[test]
    fn a_word_within_another_is_none() {
        asks_nothing("The escalator in your shop is broken");
        asks_nothing("Mi supervisora no sabe nada del teléfono");
    }

    #[test]
    fn a_complaint_can_be_taken_back() {
        asks("I would like to withdraw my complaint", Hint::Withdraw);
        asks("Je retire ma plainte", Hint::Withdraw);
        asks("Retiro mi queja, gracias", Hint::Withdraw);
        asks_nothing("I will never withdraw my complaint");
    }
}
