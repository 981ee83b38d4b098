//! The key of a register, and how the register knows it. With another key every secret, mailed link, session and
//! password of it is void, and nothing would say why: so a register notes the print of its key when it begins, and a
//! desk does not open it with another one, nor makes one anew. Who must, for it is lost or has leaked, says so.

use std::path::{Path, PathBuf};

use register::{AdminAct, Register};

use super::DeskError;
use crate::{
    keys::{Keys, PRINT_SHOWN},
    time::Ids,
};

/// The setting that holds the print.
const PRINT: &str = "key-print";
/// The act in the log of administration.
const REPLACED: &str = "register-key-replaced";

/// The key of this register: the one it knows. One that has none yet, as at its beginning, knows what it finds.
///
/// # Errors
/// A key that is not there although the register has one, that is another's, or that can't be read.
pub(super) async fn of(register: &Register, path: &Path, ids: &Ids) -> Result<Keys, DeskError> {
    let known = register.setting(PRINT).await?;
    let (keys, known) = match (Keys::read(path).map_err(|error| unread(&error))?, known) {
        (Some(keys), Some(known)) => (keys, known),
        (Some(keys), None) => {
            let known = register.set_once(PRINT, &keys.print()).await?;
            (keys, known)
        }
        (None, None) => {
            let keys = Keys::make(path, ids).map_err(|error| unread(&error))?;
            let known = register.set_once(PRINT, &keys.print()).await?;
            (keys, known)
        }
        (None, Some(known)) => {
            return Err(wrong(&format!(
                "the key of this register, {}, is not there (its print: {})",
                path.display(),
                shown(&known)
            )));
        }
    };
    if keys.print() == known {
        return Ok(keys);
    }
    Err(wrong(&format!(
        "{} is not the key of this register: its print is {}, the register’s is {}",
        path.display(),
        shown(&keys.print()),
        shown(&known)
    )))
}

/// Gives a register a new key; the file of the one that is there is moved aside, to the path in the answer. What was
/// made with the old one is void from now on.
///
/// # Errors
/// Files that can't be moved or made; a register that can't be written. The register is then opened with no key until
/// this is done again.
pub async fn replace(
    register: &Register,
    path: &Path,
    ids: &Ids,
    at: jiff::Timestamp,
) -> Result<Option<PathBuf>, DeskError> {
    let aside = path.with_extension(at.strftime("until-%Y-%m-%dT%H-%M-%SZ").to_string());
    let moved = match std::fs::rename(path, &aside) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        moved => {
            moved.map_err(|error| unread(&error))?;
            Some(aside)
        }
    };
    let keys = Keys::make(path, ids).map_err(|error| unread(&error))?;
    let line = AdminAct {
        id: ids.name(),
        at,
        by: "command".to_owned(),
        act: REPLACED.to_owned(),
        subject: shown(&keys.print()).to_owned(),
    };
    register.set(PRINT, Some(&keys.print()), &line).await?;
    Ok(moved)
}

fn shown(print: &str) -> &str {
    print.get(..PRINT_SHOWN).unwrap_or(print)
}

fn unread(error: &std::io::Error) -> DeskError {
    DeskError::Code(error.to_string())
}

fn wrong(why: &str) -> DeskError {
    DeskError::Code(format!(
        "{why}\nhelp: put a copy of the right key there, readable by its owner alone. If it is lost or has leaked, a new \
         one voids every secret, link, password and key of the API: `recourse init --new-key`, and see docs/operating.md"
    ))
}
