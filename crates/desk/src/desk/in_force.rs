//! Which code is in force, and who sends our mail. The register is the truth: what is put in force here is in it,
//! with its line in the log, before anybody sees it; other instances follow within seconds ([`Desk::follow`]).
//! What a code says, and whether it may be put in force at all, is for `practice` and the set-up page.

use std::sync::{Arc, PoisonError};

use jiff::Timestamp;
use register::{AdminAct, CodeDocument, Register};

use super::{Desk, DeskError, wall};
use crate::{codes::Published, config::NO_SENDER};

pub(super) const SENDER: &str = "mail.from";
/// The act in the log of administration.
const SENDER_CHANGED: &str = "sender-changed";

/// Under which code a desk begins its work.
pub enum Begin {
    /// This one, from now on.
    With(Box<Published>),
    /// The same, named by who started the desk: it comes into force at every start, whatever was put in force since.
    Named(Box<Published>),
    /// As the register says; only one that has never had a code asks what else there is.
    AsLeft(Box<dyn FnOnce() -> Result<Published, String> + Send>),
}

impl From<Published> for Begin {
    fn from(code: Published) -> Self {
        Self::With(Box::new(code))
    }
}

/// What became of putting a code in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Putting {
    Done,
    /// Somebody else put another one in force first.
    Overtaken,
    /// Its version is on record with other text.
    Published,
}

/// Who our mail comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    pub address: String,
    pub from: SenderFrom,
}

/// Where the sender was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SenderFrom {
    Configuration,
    Page,
    Nowhere,
}

/// Who put a code in force, for the log.
struct Line {
    id: String,
    by: String,
}

pub(super) struct Begun {
    pub code: Published,
    /// The digest in force until now.
    instead_of: Option<String>,
    pub started: Option<Started>,
}

/// A code that was named at the start.
#[derive(Debug, Clone)]
pub struct Started {
    /// Its id and version.
    pub with: String,
    /// Those of the one that was in force until then, if it was another.
    pub instead_of: Option<String>,
}

/// The code to begin under, and whether that is a change.
pub(super) async fn begin(register: &Register, begin: Begin) -> Result<Begun, DeskError> {
    let there = register.digest_in_force().await?;
    let named = matches!(begin, Begin::Named(_));
    let code = match begin {
        Begin::With(code) | Begin::Named(code) => *code,
        Begin::AsLeft(otherwise) => match &there {
            Some(digest) => stored(register, digest).await?,
            None => otherwise().map_err(DeskError::Code)?,
        },
    };
    let mut started = named.then(|| Started {
        with: format!("{} {}", code.code.id, code.code.version),
        instead_of: None,
    });
    if let (Some(started), Some(there)) = (&mut started, there.as_ref().filter(|there| **there != code.digest)) {
        let before = register.code_by_digest(there).await?;
        started.instead_of = before.map(|before| format!("{} {}", before.code, before.version));
    }
    Ok(Begun {
        instead_of: there,
        code,
        started,
    })
}

async fn stored(register: &Register, digest: &str) -> Result<Published, DeskError> {
    let document = register.code_by_digest(digest).await?.ok_or_else(|| {
        DeskError::Code(format!(
            "The code in force ({digest}) is not in the register. Name one with --code, and run `recourse verify`."
        ))
    })?;
    Published::from_stored(&document.document).map_err(DeskError::Code)
}

impl Desk {
    pub(super) async fn begin_under(&self, begun: Begun) -> Result<(), DeskError> {
        let Begun { code, instead_of, .. } = begun;
        if instead_of.as_ref() == Some(&code.digest) {
            return Ok(());
        }
        let zone = wall(&code.code)?.zone;
        let from = code.code.effective.to_zoned(zone);
        let from = from.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
        // Its id comes from what it says: counting ids is for what people do.
        let line = Line {
            id: format!("{}-{}", self.now().as_millisecond(), code.digest),
            by: "command".to_owned(),
        };
        match self.keep_in_force(&code, instead_of.as_deref(), from, line).await? {
            Putting::Published => Err(DeskError::Code(format!(
                "Version {} of the code {} is in the register with other text. A published version is never changed: \
                 give the changed document a new version.",
                code.code.version, code.code.id
            ))),
            Putting::Done => Ok(()),
            Putting::Overtaken => self.follow().await.map(drop),
        }
    }

    /// Puts a code in force from now on, if `base` still is. Complaints that began keep theirs.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn put_in_force(&self, code: Published, base: &str, by: &str) -> Result<Putting, DeskError> {
        let wall = wall(&code.code)?;
        let line = Line {
            id: self.ids().name(),
            by: by.to_owned(),
        };
        let done = self.keep_in_force(&code, Some(base), self.now(), line).await?;
        if done == Putting::Done {
            self.pages().tell_time_by(wall);
            self.tongues().speak_of(&code.code);
            *self.0.in_force.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(code);
        }
        Ok(done)
    }

    async fn keep_in_force(
        &self,
        code: &Published,
        instead_of: Option<&str>,
        from: Timestamp,
        line: Line,
    ) -> Result<Putting, DeskError> {
        let document = CodeDocument {
            code: code.code.id.clone(),
            version: code.code.version.clone(),
            digest: code.digest.clone(),
            document: code.stored(),
            in_force_from: from,
            recorded_at: self.now(),
        };
        // What was done the register says: by that it is held against the line.
        let line = AdminAct {
            id: line.id,
            at: self.now(),
            by: line.by,
            act: String::new(),
            subject: String::new(),
        };
        match self.register().put_in_force(&document, instead_of, &line).await {
            Ok(true) => {
                lay_out(self.register().dir(), code);
                Ok(Putting::Done)
            }
            Ok(false) => Ok(Putting::Overtaken),
            Err(register::Error::Taken { .. }) => Ok(Putting::Published),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes over what another instance, or a command, has changed in the register. True if something was.
    ///
    /// # Errors
    /// A register that can't be read, or a code in it that can't.
    pub async fn follow(&self) -> Result<bool, DeskError> {
        let sender = self.register().setting(SENDER).await?;
        let told = std::mem::replace(
            &mut *self.0.sender.write().unwrap_or_else(PoisonError::into_inner),
            sender.clone(),
        );
        let digest = self.register().digest_in_force().await?;
        let Some(digest) = digest.filter(|digest| *digest != self.in_force().digest) else {
            return Ok(told != sender);
        };
        let code = stored(self.register(), &digest).await?;
        self.pages().tell_time_by(wall(&code.code)?);
        self.tongues().speak_of(&code.code);
        *self.0.in_force.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(code);
        Ok(true)
    }

    /// Who our mail comes from: the configuration's, else what the set-up page was told.
    pub fn sender(&self) -> Sender {
        let told = || self.0.sender.read().unwrap_or_else(PoisonError::into_inner).clone();
        let (address, from) = match (&self.config().mail.from, told()) {
            (Some(address), _) => (address.clone(), SenderFrom::Configuration),
            (None, Some(address)) => (address, SenderFrom::Page),
            (None, None) => (NO_SENDER.to_owned(), SenderFrom::Nowhere),
        };
        Sender { address, from }
    }

    /// Keeps the sender that the set-up page was told, with its line in the log; nothing takes it away.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn set_sender(&self, address: &str, by: &str) -> Result<(), DeskError> {
        let line = self.line(by, SENDER_CHANGED, address);
        let kept = Some(address).filter(|address| !address.is_empty());
        self.register().set(SENDER, kept, &line).await?;
        self.follow().await.map(drop)
    }
}

/// The documents as files in the folder `codes` of the data directory, for people and for `recourse code`.
/// Nothing reads them back: the register is the truth, so a folder that can't be written stops nothing.
fn lay_out(dir: &std::path::Path, code: &Published) {
    let folder = dir.join("codes");
    let version: String = code
        .code
        .version
        .chars()
        .filter(|c| !matches!(c, '/' | '\\' | ':'))
        .collect();
    let written = code.shelf.documents().try_for_each(|(name, text)| {
        let file = if name.contains('/') {
            folder.join(name)
        } else {
            folder.join(format!("{}-{version}.toml", name.trim_end_matches(".toml")))
        };
        std::fs::create_dir_all(file.parent().unwrap_or(&folder))?;
        std::fs::write(file, text)
    });
    if let Err(error) = written {
        tracing::warn!(%error, "the code in force is in the register, but not in the folder codes");
    }
}
