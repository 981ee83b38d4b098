//! What each colleague may do here: a closed list of rights, what each role brings of them, and what a role or a person
//! was given or had taken away beside that. Whatever asks whether somebody may do something asks [`Rights`].
//!
//! Who works on complaints at all, and who answers at which level, is the code's to say, which names roles: a right
//! narrows or widens it for a person ([`Rights::role_at`]), and never changes the code.

use std::collections::BTreeMap;

use practice::{
    Code,
    entry::Redress,
    refusal::Limit,
    terms::{Level, Role},
};
use register::{Given, Staff, search::Sight};

use crate::{desk::Desk, security::Event};

/// One thing that somebody may do, or how far they may go in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// Opens complaints.
    Cases,
    /// How much of what is personal they are shown.
    Sight,
    /// Complaints of every team, or of their own teams only.
    Teams,
    /// Takes calls, letters and mail in.
    Intake,
    /// The print queue.
    Print,
    /// One act on several complaints.
    Bulk,
    /// Up to which level they answer.
    Level,
    /// How much money an offer or an outcome of theirs may promise.
    Redress,
    /// Actions about causes.
    Actions,
    /// The promise record.
    Reports,
    /// The record of every team, or of their own teams only.
    Figures,
    /// Tables as files.
    Export,
    /// Writes standard texts.
    Texts,
    /// The log of administration.
    Log,
    /// People, teams, and how they sign in: with it goes who has which right.
    Staff,
    /// Keys of programs.
    Keys,
    Webhooks,
    /// Provider, hours, sender and code.
    Setup,
}

/// What a right is given as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    May(bool),
    Sees(Sight),
    /// None: as the code says of the role.
    UpTo(Option<Level>),
    /// Cents and currency; None: any sum.
    Money(Option<(i64, String)>),
}

const SIGHTS: [(&str, Sight); 3] = [
    ("numbers", Sight::Numbers),
    ("names", Sight::Names),
    ("everything", Sight::Everything),
];

impl Value {
    /// As the register keeps it.
    pub fn word(&self) -> String {
        match self {
            Self::May(true) => "yes".to_owned(),
            Self::May(false) => "no".to_owned(),
            Self::Sees(sight) => sight_word(*sight).to_owned(),
            Self::UpTo(level) => level.map_or_else(|| "role".to_owned(), |level| level.0.to_string()),
            Self::Money(None) => "any".to_owned(),
            Self::Money(Some((cents, currency))) => format!("{cents} {currency}"),
        }
    }
}

fn sight_word(sight: Sight) -> &'static str {
    let known = SIGHTS.iter().find(|(_, known)| *known == sight);
    known.map_or("numbers", |(word, _)| word)
}

impl Right {
    pub const ALL: [Self; 18] = [
        Self::Cases,
        Self::Sight,
        Self::Teams,
        Self::Intake,
        Self::Print,
        Self::Bulk,
        Self::Level,
        Self::Redress,
        Self::Actions,
        Self::Reports,
        Self::Figures,
        Self::Export,
        Self::Texts,
        Self::Log,
        Self::Staff,
        Self::Keys,
        Self::Webhooks,
        Self::Setup,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Sight => "personal-text",
            Self::Teams => "all-teams",
            Self::Intake => "intake",
            Self::Print => "print",
            Self::Bulk => "bulk",
            Self::Level => "level",
            Self::Redress => "redress",
            Self::Actions => "actions",
            Self::Reports => "reports",
            Self::Figures => "all-figures",
            Self::Export => "export",
            Self::Texts => "texts",
            Self::Log => "log",
            Self::Staff => "staff",
            Self::Keys => "keys",
            Self::Webhooks => "webhooks",
            Self::Setup => "setup",
        }
    }

    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.word() == word)
    }

    /// A value of this right, as [`Value::word`] writes it.
    pub fn read(self, word: &str) -> Option<Value> {
        match self {
            Self::Sight => {
                let known = SIGHTS.iter().find(|(known, _)| *known == word);
                known.map(|(_, sight)| Value::Sees(*sight))
            }
            Self::Level if word == "role" => Some(Value::UpTo(None)),
            Self::Level => {
                let level: u8 = word.parse().ok()?;
                (1..=9).contains(&level).then_some(Value::UpTo(Some(Level(level))))
            }
            Self::Redress if word == "any" => Some(Value::Money(None)),
            Self::Redress => {
                let (cents, currency) = word.split_once(' ')?;
                let cents: i64 = cents.parse().ok().filter(|cents| *cents >= 0)?;
                let known = currency.len() == 3 && currency.bytes().all(|letter| letter.is_ascii_uppercase());
                known.then(|| Value::Money(Some((cents, currency.to_owned()))))
            }
            _ => match word {
                "yes" => Some(Value::May(true)),
                "no" => Some(Value::May(false)),
                _ => None,
            },
        }
    }

    /// Every value it can have, but sums of money.
    pub fn values(self, levels: u8) -> Vec<String> {
        let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        match self {
            Self::Sight => SIGHTS.iter().rev().map(|(word, _)| (*word).to_owned()).collect(),
            Self::Level => std::iter::once("role".to_owned())
                .chain((1..=levels).map(|level| level.to_string()))
                .collect(),
            Self::Redress => own(&["any"]),
            _ => own(&["yes", "no"]),
        }
    }

    /// Whether it means anything for a role: who works on no complaint answers at no level.
    pub const fn is_for(self, role: Role) -> bool {
        !matches!(self, Self::Bulk | Self::Level | Self::Redress) || works(role)
    }

    /// What a role brings before anybody says anything about it.
    pub fn usual(self, role: Role) -> Value {
        use Role::{Administrator, Adviser, Compliance, Director, Mailroom, Manager};
        let of = |roles: &[Role]| Value::May(roles.contains(&role));
        match self {
            Self::Sight => Value::Sees(match role {
                Adviser | Manager | Director | Compliance => Sight::Everything,
                Mailroom => Sight::Names,
                Administrator => Sight::Numbers,
            }),
            Self::Level => Value::UpTo(None),
            Self::Redress => Value::Money(None),
            Self::Teams => Value::May(true),
            Self::Cases => of(&[Adviser, Manager, Director, Compliance]),
            Self::Intake | Self::Print => of(&[Adviser, Manager, Director, Mailroom]),
            Self::Bulk => of(&[Adviser, Manager, Director]),
            Self::Actions => of(&[Manager, Director, Compliance]),
            Self::Reports | Self::Export => of(&[Adviser, Manager, Director, Compliance, Administrator]),
            Self::Figures => of(&[Manager, Director, Compliance, Mailroom, Administrator]),
            Self::Texts => of(&[Manager, Director, Administrator]),
            Self::Log => of(&[Compliance, Administrator]),
            Self::Staff | Self::Keys | Self::Webhooks | Self::Setup => of(&[Administrator]),
        }
    }
}

/// Whether somebody of this role works on complaints: the levels of a code name roles.
pub const fn works(role: Role) -> bool {
    matches!(role, Role::Adviser | Role::Manager | Role::Director)
}

/// Whose default a row is, if it is a role's.
pub fn holder_of(role: Role) -> String {
    format!("role:{role}")
}

/// What one person may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rights {
    pub role: Role,
    values: BTreeMap<Right, Value>,
}

impl Rights {
    /// Of somebody with this id and role: what they were given themselves goes before what their role was given, and
    /// that before what the role brings.
    pub fn of(staff: &str, role: Role, given: &[Given]) -> Self {
        let of_role = holder_of(role);
        let value = |right: Right| {
            let said = |holder: &str| said(right, holder, given);
            said(staff)
                .or_else(|| said(&of_role))
                .unwrap_or_else(|| right.usual(role))
        };
        Self {
            role,
            values: Right::ALL.into_iter().map(|right| (right, value(right))).collect(),
        }
    }

    /// Of a role, whoever has it.
    pub fn of_role(role: Role, given: &[Given]) -> Self {
        Self::of("", role, given)
    }

    pub fn value(&self, right: Right) -> Value {
        self.values
            .get(&right)
            .cloned()
            .unwrap_or_else(|| right.usual(self.role))
    }

    /// The one question. Of a right that goes so far and no further: whether it goes anywhere.
    pub fn may(&self, right: Right) -> bool {
        match self.value(right) {
            Value::May(may) => may && right.is_for(self.role),
            Value::Sees(sight) => sight != Sight::Numbers,
            Value::UpTo(_) | Value::Money(_) => right.is_for(self.role),
        }
    }

    pub fn sight(&self) -> Sight {
        match self.value(Right::Sight) {
            Value::Sees(sight) => sight,
            _ => Sight::Numbers,
        }
    }

    /// The role in which somebody works on a complaint that stands at a level: their own, unless they were let up to a
    /// level that it does not answer, or not as far as it does.
    pub fn role_at(&self, code: &Code, level: Level) -> Role {
        let Value::UpTo(Some(highest)) = self.value(Right::Level) else {
            return self.role;
        };
        if !works(self.role) || (level <= highest && code.answers(self.role, level)) {
            return self.role;
        }
        let of = |wanted: Level| code.level(wanted).map_or(&[][..], |rule| &rule.roles[..]);
        if level <= highest {
            return of(level).first().copied().unwrap_or(self.role);
        }
        // As one of those who answer where they may, and not here.
        let mut lower = (1..=highest.0).rev().flat_map(|level| of(Level(level)));
        lower
            .find(|role| !code.answers(**role, level))
            .copied()
            .unwrap_or(Role::Mailroom)
    }

    /// How far somebody may go in money; None: any sum.
    pub fn limit(&self) -> Option<(i64, String)> {
        match self.value(Right::Redress) {
            Value::Money(limit) => limit,
            _ => None,
        }
    }

    /// Whether somebody may go further than that.
    pub fn go_beyond(&self, limit: &(i64, String)) -> bool {
        let (cents, currency) = limit;
        self.limit().is_none_or(|(most, of)| of == *currency && most > *cents)
    }

    /// How far somebody may go, if this is more.
    pub fn exceeded_by(&self, redress: &[&Redress]) -> Option<(i64, String)> {
        let (most, currency) = self.limit()?;
        let money = || redress.iter().filter(|one| one.remedy.is_money() && one.cents > 0);
        let sum = money().fold(0_i64, |sum, one| sum.saturating_add(one.cents));
        let is_more = sum > most || money().any(|one| one.currency != currency);
        is_more.then_some((most, currency))
    }
}

/// What was said about a right of a holder, if anything that is understood.
pub fn said(right: Right, holder: &str, given: &[Given]) -> Option<Value> {
    let mut of_holder = given.iter().filter(|one| one.holder == holder);
    let one = of_holder.find(|one| one.name == right.word())?;
    right.read(&one.value)
}

// ---- giving and taking

/// Whose rights are changed: a person's, or what a role brings.
#[derive(Debug, Clone)]
pub enum Whose {
    Person(Box<Staff>),
    Role(Role),
}

impl Whose {
    /// By a person's id, or `role:` and a role's word.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn read(desk: &Desk, holder: &str) -> Result<Option<Self>, register::Error> {
        if let Some(role) = holder.strip_prefix("role:") {
            return Ok(role.parse().ok().map(Self::Role));
        }
        let staff = desk.register().staff(holder).await?;
        Ok(staff.map(|staff| Self::Person(Box::new(staff))))
    }

    pub fn holder(&self) -> String {
        match self {
            Self::Person(staff) => staff.id.clone(),
            Self::Role(role) => holder_of(*role),
        }
    }

    pub fn role(&self) -> Role {
        match self {
            Self::Person(staff) => staff.role,
            Self::Role(role) => *role,
        }
    }

    /// Nothing, of a role: it has its name in each language.
    pub fn name(&self) -> &str {
        match self {
            Self::Person(staff) => &staff.name,
            Self::Role(_) => "",
        }
    }

    pub const fn is_role(&self) -> bool {
        matches!(self, Self::Role(_))
    }

    /// Whether it is the administrator who is to come in when the identity provider does not answer.
    pub fn is_emergency(&self, desk: &Desk) -> bool {
        match self {
            Self::Person(staff) => crate::workbench::is_emergency(desk, &staff.email),
            Self::Role(_) => false,
        }
    }

    /// Where what is not said comes from: a person's from the role, a role's from the program.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Role(_) => "role",
        }
    }

    /// Whether a change of these would change what somebody may do themselves.
    pub fn is_of(&self, staff: &Staff) -> bool {
        match self {
            Self::Person(other) => other.id == staff.id,
            Self::Role(role) => *role == staff.role,
        }
    }

    /// What they would have if nobody had said anything about them.
    pub fn without(&self, right: Right, given: &[Given]) -> Value {
        match self {
            Self::Person(staff) => Rights::of_role(staff.role, given).value(right),
            Self::Role(role) => right.usual(*role),
        }
    }

    /// As the log names them.
    fn subject(&self) -> String {
        match self {
            Self::Person(staff) => staff.email.clone(),
            Self::Role(role) => role.word().to_owned(),
        }
    }
}

/// One right that is to be otherwise.
#[derive(Debug, Clone)]
pub struct Change {
    pub right: Right,
    pub was: Value,
    /// None: nothing is said about it any more.
    pub now: Option<Value>,
    /// What holds then.
    pub without: Value,
}

/// Whether anybody but this one looks after the desk, and could let others in.
pub fn others_administer(everybody: &[Staff], given: &[Given], id: &str) -> bool {
    let mut others = everybody.iter().filter(|other| other.id != id && other.active);
    others.any(|other| Rights::of(&other.id, other.role, given).may(Right::Staff))
}

impl Change {
    /// None: it is so already.
    pub fn of(whose: &Whose, right: Right, now: Option<Value>, given: &[Given]) -> Option<Self> {
        let said = said(right, &whose.holder(), given);
        let without = whose.without(right, given);
        (said != now).then(|| Self {
            right,
            was: said.unwrap_or_else(|| without.clone()),
            now,
            without,
        })
    }
}

/// Gives and takes, with the line of the log that says so: all, or nothing.
///
/// # Errors
/// A register that can't be written.
pub async fn give(desk: &Desk, by: &str, whose: &Whose, changes: &[Change]) -> Result<(), register::Error> {
    let holder = whose.holder();
    let words: Vec<Option<String>> = changes
        .iter()
        .map(|change| change.now.as_ref().map(Value::word))
        .collect();
    let steps: Vec<register::Change<'_>> = changes
        .iter()
        .zip(&words)
        .map(|(change, word)| register::Change::Right {
            holder: &holder,
            name: change.right.word(),
            value: word.as_deref(),
        })
        .collect();
    let told = changes.iter().map(|change| {
        let now = change.now.as_ref().unwrap_or(&change.without);
        format!("{} {} → {}", change.right.word(), change.was.word(), now.word())
    });
    let told = told.collect::<Vec<_>>().join(", ");
    let line = desk.line(by, "rights-changed", &format!("{}: {told}", whose.subject()));
    desk.register().administer(&steps, &line).await?;
    desk.forget_given();
    let (account, role) = (&holder, whose.role().word());
    Event::StaffChanged {
        act: "rights-changed",
        account,
        role,
        by,
    }
    .log();
    Ok(())
}

/// The refusal of a sum that goes too far.
pub fn above(limit: (i64, String), who: Vec<String>) -> practice::refusal::Refusal {
    let (cents, currency) = limit;
    let limit = Limit { cents, currency, who };
    practice::refusal::Refusal::AboveLimit { limit }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(holder: &str, name: &str, value: &str) -> Given {
        Given {
            holder: holder.to_owned(),
            name: name.to_owned(),
            value: value.to_owned(),
        }
    }

    #[test]
    fn a_person_goes_before_their_role_and_their_role_before_what_it_brings() {
        let given = [
            given("role:adviser", "bulk", "no"),
            given("noor", "bulk", "yes"),
            given("noor", "export", "perhaps"),
        ];
        let of = |who: &str, role| Rights::of(who, role, &given);
        assert!(of("noor", Role::Adviser).may(Right::Bulk));
        assert!(!of("callum", Role::Adviser).may(Right::Bulk));
        assert!(of("owen", Role::Manager).may(Right::Bulk));
        assert!(
            of("noor", Role::Adviser).may(Right::Export),
            "what means nothing is not believed"
        );
    }

    #[test]
    fn every_value_reads_as_it_is_written_and_nothing_else_does() {
        for role in Role::ALL {
            for right in Right::ALL {
                let usual = right.usual(*role);
                assert_eq!(right.read(&usual.word()), Some(usual), "{}", right.word());
                assert_eq!(Right::named(right.word()), Some(right));
            }
        }
        assert_eq!(
            Right::Redress.read("50000 CAD"),
            Some(Value::Money(Some((50_000, "CAD".to_owned()))))
        );
        for word in ["-1 CAD", "500", "500 cad", "lots"] {
            assert_eq!(Right::Redress.read(word), None, "{word}");
        }
        for word in ["0", "12", "first"] {
            assert_eq!(Right::Level.read(word), None, "{word}");
        }
    }
}
