//! How staff and programs come in: sessions, one-time links, keys. Only digests of tokens are kept; what makes them, and how, is the desk's business.

use jiff::Timestamp;

use crate::{
    Digest, Error, Register, Staff, people, statements,
    step::{Refused, Step},
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub token: Digest,
    pub staff: String,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
    /// The family of the browser; empty if it is not known.
    pub browser: String,
    pub way: Way,
}

/// By what somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Password,
    /// The identity provider vouched for them.
    Provider,
    /// It did, and had seen a second factor.
    ProviderTwice,
    /// With a key on a device of theirs, which asked them to show that it is them.
    Passkey,
}

impl Way {
    pub const ALL: [Self; 4] = [Self::Password, Self::Provider, Self::ProviderTwice, Self::Passkey];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Provider => "provider",
            Self::ProviderTwice => "provider-twice",
            Self::Passkey => "passkey",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }

    /// Whether it is ours: where an identity provider alone signs in, it opens nothing.
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Password | Self::Passkey)
    }

    /// Whether it was two factors by itself, so that no code is to be asked for.
    pub const fn is_two_factors(self) -> bool {
        matches!(self, Self::ProviderTwice | Self::Passkey)
    }
}

/// A link that works once: to set a password, or to become the first administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetupLink {
    pub token: Digest,
    pub purpose: String,
    pub staff: Option<String>,
    pub expires_at: Timestamp,
}

/// Which links of the same person end with a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    All,
    SamePurpose,
}

/// An integrator's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    pub id: String,
    pub name: String,
    pub scopes: Vec<String>,
    /// A keyed hash of the key.
    pub digest: Digest,
    /// Its own limits, as the desk writes them.
    pub limits: Option<String>,
    pub created_at: Timestamp,
    /// From then on it opens nothing.
    pub expires_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

impl Register {
    pub async fn open_session(&self, session: &Session) -> Result<(), Error> {
        let Session {
            token,
            staff,
            created_at,
            seen_at,
            expires_at,
            browser,
            way,
        } = session;
        let values = values![token, staff, *created_at, *seen_at, *expires_at, browser, way.word()];
        self.write_new(
            "session",
            vec![Step::new(&statements::OPEN_SESSION, values).or_if_there(Refused::Taken)],
        )
        .await
        .map(drop)
    }

    /// A session that is neither revoked nor expired, of somebody who is still active.
    pub async fn session(&self, token: &Digest, now: Timestamp) -> Result<Option<(Session, Staff)>, Error> {
        let rows = self.database().read(&statements::SESSION, values![token, now]).await?;
        rows.first()
            .map(|row| Ok((session(row)?, people::staff(row, 7)?)))
            .transpose()
    }

    /// Notes that the session was used and prolongs it; false if it had ended.
    pub async fn touch_session(&self, token: &Digest, now: Timestamp, expires_at: Timestamp) -> Result<bool, Error> {
        self.touched(Step::new(&statements::TOUCH_SESSION, values![token, now, expires_at]))
            .await
    }

    pub async fn revoke_session(&self, token: &Digest, now: Timestamp) -> Result<bool, Error> {
        self.touched(Step::new(&statements::REVOKE_SESSION, values![token, now]))
            .await
    }

    /// Ends all sessions of a person but this one; how many there were.
    pub async fn revoke_sessions_of(&self, staff: &str, now: Timestamp, but: Option<&Digest>) -> Result<u64, Error> {
        Ok(self.write(vec![end_sessions(staff, now, but)]).await?.touched)
    }

    pub async fn sessions_of(&self, staff: &str, now: Timestamp) -> Result<Vec<Session>, Error> {
        self.database()
            .read(&statements::SESSIONS_OF, values![staff, now])
            .await?
            .iter()
            .map(session)
            .collect()
    }

    /// Keeps a link; those that the same person was given before end, if `ends` says so: all of them, or those of the
    /// same purpose.
    pub async fn put_setup_link(&self, link: &SetupLink, ends: Ends) -> Result<(), Error> {
        self.write_new("link", kept(link, ends)).await.map(drop)
    }

    /// Looks at a link without using it up.
    pub async fn setup_link(&self, token: &Digest, now: Timestamp) -> Result<Option<SetupLink>, Error> {
        let rows = self
            .database()
            .read(&statements::SETUP_LINK, values![token, now])
            .await?;
        rows.first().map(setup_link).transpose()
    }

    /// # Errors
    /// [`Error::Taken`] if there is a key of this id.
    pub async fn add_key(&self, key: &ApiKey) -> Result<(), Error> {
        self.write_new("key", vec![added(key)]).await.map(drop)
    }

    /// The key with this digest; it may have been revoked, or have expired.
    pub async fn key(&self, digest: &Digest) -> Result<Option<ApiKey>, Error> {
        self.database()
            .read(&statements::KEY, values![digest])
            .await?
            .first()
            .map(api_key)
            .transpose()
    }

    /// All keys, revoked ones too, the oldest first.
    pub async fn keys(&self) -> Result<Vec<ApiKey>, Error> {
        self.database()
            .read(&statements::KEYS, values![])
            .await?
            .iter()
            .map(api_key)
            .collect()
    }

    pub(crate) async fn touched(&self, step: Step) -> Result<bool, Error> {
        Ok(self.write(vec![step]).await?.touched > 0)
    }
}

/// The step of [`Register::add_key`].
pub fn added(key: &ApiKey) -> Step {
    let values = values![
        &key.id,
        &key.name,
        key.scopes.join(" "),
        &key.digest,
        key.limits.as_deref(),
        key.created_at,
        key.expires_at,
    ];
    Step::new(&statements::ADD_KEY, values).or_if_there(Refused::Taken)
}

/// The step that takes a key away, if nobody did before.
pub fn revoked(id: &str, now: Timestamp) -> Step {
    Step::new(&statements::REVOKE_KEY, values![id, now]).or_if_nothing(Refused::TooLate)
}

/// The steps of [`Register::put_setup_link`].
pub fn kept(link: &SetupLink, ends: Ends) -> Vec<Step> {
    let purpose = match ends {
        Ends::All => "",
        Ends::SamePurpose => &link.purpose,
    };
    let before = link.staff.as_deref();
    let mut steps: Vec<Step> = before
        .map(|staff| Step::new(&statements::END_SETUP_LINKS_OF, values![staff, purpose]))
        .into_iter()
        .collect();
    let values = values![&link.token, &link.purpose, before, link.expires_at];
    steps.push(Step::new(&statements::PUT_SETUP_LINK, values).or_if_there(Refused::Taken));
    steps
}

/// The step that uses a link up, with whatever is written beside it: of several callers one gets it.
pub fn used(token: &Digest, now: Timestamp) -> Step {
    Step::new(&statements::USE_SETUP_LINK, values![token, now]).or_if_nothing(Refused::TooLate)
}

/// The step that ends one session, if it had not ended before.
pub fn end_session(token: &Digest, now: Timestamp) -> Step {
    Step::new(&statements::REVOKE_SESSION, values![token, now]).or_if_nothing(Refused::TooLate)
}

/// The step that ends all sessions of a person but this one.
pub fn end_sessions(staff: &str, now: Timestamp, but: Option<&Digest>) -> Step {
    let but = but.map_or(&[][..], |token| &token[..]);
    Step::new(&statements::REVOKE_SESSIONS_OF, values![staff, now, but])
}

fn session(row: &Row) -> Result<Session, Error> {
    Ok(Session {
        token: row.digest(0)?,
        staff: row.string(1)?,
        created_at: row.time(2)?,
        seen_at: row.time(3)?,
        expires_at: row.time(4)?,
        browser: row.string(5)?,
        // What a later program wrote is no more than the least.
        way: Way::read(row.text(6)?).unwrap_or(Way::Password),
    })
}

fn setup_link(row: &Row) -> Result<SetupLink, Error> {
    Ok(SetupLink {
        token: row.digest(0)?,
        purpose: row.string(1)?,
        staff: row.maybe(2, Row::string)?,
        expires_at: row.time(3)?,
    })
}

fn api_key(row: &Row) -> Result<ApiKey, Error> {
    Ok(ApiKey {
        id: row.string(0)?,
        name: row.string(1)?,
        scopes: row.text(2)?.split_whitespace().map(str::to_owned).collect(),
        digest: row.digest(3)?,
        limits: row.maybe(4, Row::string)?,
        created_at: row.time(5)?,
        expires_at: row.maybe(6, Row::time)?,
        revoked_at: row.maybe(7, Row::time)?,
    })
}
