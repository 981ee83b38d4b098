//! Who must have a second factor, as the administrator chose it. Whoever must and has none is led to setting one up, and
//! goes nowhere else until it is done.

use practice::terms::Role;
use register::{Session, Staff};

use crate::{
    desk::Desk,
    rights::{Right, Rights},
    web::Oops,
};

/// The setting's name in the register.
pub const SETTING: &str = "second-factor-of";

/// Of whom it is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Required {
    #[default]
    Nobody,
    /// Administrators, directors and compliance, and whoever else looks after people.
    Leads,
    Everybody,
}

impl Required {
    pub const ALL: [Self; 3] = [Self::Nobody, Self::Leads, Self::Everybody];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Leads => "leads",
            Self::Everybody => "everybody",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|required| required.word() == word)
    }

    pub fn of(self, rights: &Rights) -> bool {
        match self {
            Self::Nobody => false,
            Self::Leads => {
                let leads = matches!(rights.role, Role::Administrator | Role::Director | Role::Compliance);
                leads || rights.may(Right::Staff)
            }
            Self::Everybody => true,
        }
    }

    /// What was chosen.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn now(desk: &Desk) -> Result<Self, Oops> {
        let word = desk.register().setting(SETTING).await?;
        Ok(word.as_deref().and_then(Self::read).unwrap_or_default())
    }
}

/// Whether somebody must set one up before anything else. Who came in by two factors elsewhere has shown theirs.
///
/// # Errors
/// A register that can't be read.
pub async fn lacks(desk: &Desk, rights: &Rights, staff: &Staff, session: &Session) -> Result<bool, Oops> {
    Ok(!staff.second_factor && !session.way.is_two_factors() && Required::now(desk).await?.of(rights))
}
