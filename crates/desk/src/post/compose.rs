//! What a message says: a list of blocks for each notice, from the case file, in the customer's words and
//! language. The look is in two templates (`mail/message.txt`, `mail/message.html`); the words are in Fluent.

mod block;
mod of_action;
mod of_letter_in;
mod of_mail;
mod writing;

use std::collections::BTreeMap;

use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    Entry, What,
    notice::level_at,
    terms::{Channel, Content, Format, Language, Level, Notice},
};
use register::{OutboxRow, Owed, Recipient, Staff};

pub use block::Block;
pub use of_action::of_action;
pub use of_letter_in::of_letter_in;
pub use of_mail::of_mail;
use writing::Writing;

use super::{
    Letter,
    addresses::{self, Replies},
    enclosing, inbound, paper, threading,
};
use crate::{
    cover::Cover,
    desk::{Case, Desk, DeskError, outbox_id},
    links::{self, LeadsTo},
};

/// Letters with what they carry as evidence: one, or for colleagues one in each of their languages.
#[derive(Debug, Clone)]
pub struct Composed {
    pub letters: Vec<Letter>,
    /// The format that the customer asked for, where they are in it.
    pub format: Option<Format>,
    pub with: Vec<Content>,
    pub level: Level,
    /// It answers a mail of which nobody knows whether it is from whom it says.
    pub unproved: bool,
}

/// The message that a row of the outbox owes, as often as there are languages among its readers; none where there is
/// nobody to send it to.
///
/// # Errors
/// A register that can't be read, or a template that fails.
pub async fn compose(desk: &Desk, case: &Case, row: &OutboxRow) -> Result<Option<Composed>, DeskError> {
    let owed = &row.owed;
    let mut letters = Vec::new();
    let mut carried = Vec::new();
    let unproved = to_whom_it_says(desk, case, owed).await?;
    let all = addresses(desk, case, owed).await?;
    let several = all.len() > 1;
    for (readers, to) in all {
        let id = if several {
            format!("{}-{}", owed.id, readers.word())
        } else {
            owed.id.clone()
        };
        let (letter, with) = letter(desk, case, row, id, readers, to, unproved).await?;
        letters.push(letter);
        carried = with;
    }
    // In its format only if that is how it left: this program may set no PDF.
    let whole = |format: &Format| *format != Format::AccessiblePdf || letters.iter().all(|letter| letter.pdf.is_some());
    let format = format(case, owed).filter(whole);
    Ok((!letters.is_empty()).then(|| Composed {
        letters,
        format,
        with: carried,
        level: level_at(&case.file.entries, owed.owed_by),
        unproved,
    }))
}

/// Whether a program of ours writes to whom a mail names as its sender, and nothing proves that they sent it. Whatever
/// stands in that mail is then the word of anybody, and is not carried to others in our name.
async fn to_whom_it_says(desk: &Desk, case: &Case, owed: &Owed) -> Result<bool, DeskError> {
    if owed.recipient != Recipient::Customer || is_written(owed.notice) {
        return Ok(false);
    }
    Ok(!inbound::began_proved(desk, case).await?)
}

/// Whether a person wrote what it says.
const fn is_written(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::Reply | Notice::Offer | Notice::Outcome | Notice::Request
    )
}

/// The word by which its sentences are keyed: its kind, and where an entry of the same kind says something else, that.
/// Nobody who owes us nothing is asked, and a deadlock is no mere refusal.
pub fn spoken(notice: Notice, entry: Option<&Entry>) -> String {
    match (notice, entry.map(|entry| &entry.what)) {
        (Notice::Request, Some(What::InformationAsked { cause })) if !cause.is_the_customers() => {
            format!("{notice}-{cause}")
        }
        (Notice::Scheme, Some(What::Deadlocked)) => format!("{notice}-deadlocked"),
        (Notice::Closing, Some(What::SplitUndone { .. })) => format!("{notice}-put-back"),
        _ => notice.to_string(),
    }
}

/// One letter, with what it carries.
async fn letter(
    desk: &Desk,
    case: &Case,
    row: &OutboxRow,
    id: String,
    Readers { language, covered }: Readers,
    to: Vec<String>,
    unproved: bool,
) -> Result<(Letter, Vec<Content>), DeskError> {
    let owed = &row.owed;
    let tongue = &desk.tongues().of(&language).under(&case.code);
    let link = if owed.notice.is_for_staff() {
        format!(
            "{}/desk/complaints/{}",
            desk.config().site.origin,
            case.complaint.reference
        )
    } else {
        link(desk, case, owed, &language).await?
    };
    let writing = Writing {
        covered: covered.map(|(_, name)| name),
        unproved,
        ..Writing::new(desk, case, tongue, owed.notice, owed.owed_by, link)
    };
    let (subject, mut blocks, with) = writing.write();
    let mut enclosed = Vec::new();
    if owed.recipient == Recipient::Customer {
        blocks.extend(enclosing::listed(case, owed.owed_by, tongue, |one| {
            let values = [
                ("about", enclosing::about(one, tongue).into_owned().into()),
                ("name", enclosing::name(&case.complaint, one).into()),
            ];
            tongue.say_with("mail-enclosure-attached", &values)
        }));
        enclosed = enclosing::attached(desk, &case.complaint, owed.owed_by).await?;
    }
    let context = page(case, &subject, &blocks, owed.notice);
    let text = desk
        .pages()
        .render("mail/message.txt", &language, context.clone())
        .map_err(failed)?;
    let html = desk
        .pages()
        .render("mail/message.html", &language, context)
        .map_err(failed)?;
    let automatic = !is_written(owed.notice);
    let replies = Replies::of(desk).filter(|_| owed.recipient == Recipient::Customer);
    let format = format(case, owed);
    let pdf = match format {
        Some(Format::AccessiblePdf) => attached(desk, case, owed).await?,
        _ => None,
    };
    let letter = Letter {
        message_id: addresses::message_id(desk.keys(), &id),
        reply_to: replies
            .as_ref()
            .and_then(|replies| replies.of_case(&case.file.reference, case.file.generation())),
        references: threading::references(desk, case, owed).await?,
        return_path: replies
            .as_ref()
            .and_then(|replies| replies.of_message(&case.file.reference, owed.owed_by, owed.notice)),
        id,
        from: desk.sender().address,
        to,
        language: language.tag().to_owned(),
        subject,
        text: tidy(&text),
        html: if format == Some(Format::PlainText) {
            String::new()
        } else {
            html
        },
        automatic,
        pdf,
        enclosed,
    };
    Ok((letter, with))
}

/// The format that the customer asked for, where a mail to them is in it.
fn format(case: &Case, owed: &Owed) -> Option<Format> {
    let asked = case.complaint.answering.format;
    let to_customer = owed.recipient == Recipient::Customer && !owed.notice.may_go_astray();
    Some(asked).filter(|format| to_customer && format.is_had_by(Channel::Email))
}

/// The same message as a letter, to go with its mail. Not one that would have the secret in print: see [`paper`].
async fn attached(desk: &Desk, case: &Case, owed: &Owed) -> Result<Option<(String, Vec<u8>)>, DeskError> {
    let entry = case.file.entries.iter().find(|entry| entry.seq == owed.owed_by);
    let letter = entry
        .filter(|_| !paper::prints_the_secret(owed.notice))
        .and_then(|entry| practice::notice::to_customer(&case.code, &case.complaint, entry, owed.notice));
    let Some(letter) = letter else { return Ok(None) };
    let pdf = match paper::pdf(desk, &[(case, &letter)]).await {
        // The message does not wait for it: it leaves without, and is then no answer in that format.
        Err(DeskError::Code(why)) => {
            tracing::error!(why, "a letter could not be set, and its mail leaves without it");
            None
        }
        pdf => pdf?,
    };
    Ok(pdf.map(|bytes| (format!("{}-{}.pdf", case.complaint.reference, owed.notice), bytes)))
}

/// The same message for a person to read out or to print and post. It has no link: paper can't be clicked, so
/// it says where to go with the number and the secret.
///
/// # Errors
/// A template that fails.
pub fn by_hand(desk: &Desk, case: &Case, owed: &practice::notice::Owed) -> Result<String, DeskError> {
    let (subject, mut blocks, _) = on_paper(desk, case, owed);
    let tongue = desk.tongues().of(&owed.language);
    blocks.extend(enclosing::listed(case, owed.owed_by, tongue, |one| {
        enclosing::on_paper(one, tongue)
    }));
    let context = minijinja::context! {
        written => written(case, owed).as_millisecond(),
        ..page(case, &subject, &blocks, owed.notice)
    };
    desk.pages()
        .render("mail/letter.html", &owed.language, context)
        .map_err(failed)
}

/// When what a letter says was written, and so its date: whoever prints it again has the same letter.
pub fn written(case: &Case, owed: &practice::notice::Owed) -> Timestamp {
    let entry = case.file.entries.iter().find(|entry| entry.seq == owed.owed_by);
    entry.map_or(case.complaint.last_at, |entry| entry.recorded_at)
}

/// What the same message says, and so what it is evidence for.
pub fn carried(desk: &Desk, case: &Case, owed: &practice::notice::Owed) -> Vec<Content> {
    on_paper(desk, case, owed).2
}

/// The same message to be read out: without the secret, which is spoken to nobody.
pub fn to_read_out(desk: &Desk, case: &Case, owed: &practice::notice::Owed) -> (String, Vec<Block>) {
    let tongue = &desk.tongues().of(&owed.language).under(&case.code);
    let link = format!("{}/{}/follow", desk.config().site.origin, owed.language);
    let writing = Writing {
        on_paper: true,
        aloud: true,
        ..Writing::new(desk, case, tongue, owed.notice, owed.owed_by, link)
    };
    let (subject, blocks, _) = writing.write();
    let enclosed = enclosing::listed(case, owed.owed_by, tongue, |one| {
        enclosing::about(one, tongue).into_owned()
    });
    (subject, blocks.into_iter().chain(enclosed).collect())
}

/// Its subject, what it says on paper, and what it carries.
pub fn on_paper(desk: &Desk, case: &Case, owed: &practice::notice::Owed) -> (String, Vec<Block>, Vec<Content>) {
    let tongue = &desk.tongues().of(&owed.language).under(&case.code);
    let link = format!("{}/{}/follow", desk.config().site.origin, owed.language);
    let writing = Writing {
        on_paper: true,
        ..Writing::new(desk, case, tongue, owed.notice, owed.owed_by, link)
    };
    writing.write()
}

/// What the templates of a message are given.
fn page(case: &Case, subject: &str, blocks: &[Block], notice: Notice) -> Value {
    let complaint = &case.complaint;
    context! {
        subject,
        blocks,
        provider => case.code.provider.name,
        phone => case.code.provider.phone,
        address => case.code.provider.address,
        reference => complaint.reference,
        kind => complaint.kind.word(),
        code_version => case.code.version,
        to_staff => notice.is_for_staff(),
        to => [&complaint.contact.name, &complaint.contact.address]
            .into_iter()
            .flatten()
            .flat_map(|text| text.lines())
            .collect::<Vec<_>>(),
        // As the customer needs it; whoever of ours is told reads as ever.
        large => !notice.is_for_staff() && complaint.answering.format == practice::terms::Format::LargePrint,
    }
}

/// What stands before the name of a template that fails.
pub const TEMPLATE: &str = "a message’s template failed (";

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub fn failed(error: minijinja::Error) -> DeskError {
    let name = error.name().unwrap_or("it can’t be found");
    let line = error.line().map_or_else(String::new, |line| format!(", line {line}"));
    DeskError::Code(format!("{TEMPLATE}{name}{line}): {error}"))
}

/// No more than one empty line between paragraphs.
pub fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

/// The link that a message to the customer carries; what goes to a former address has none.
async fn link(desk: &Desk, case: &Case, owed: &Owed, language: &Language) -> Result<String, DeskError> {
    let to = match owed.notice {
        Notice::AddressChanged => return Ok(String::new()),
        Notice::NewSecret => LeadsTo::Secret,
        _ => LeadsTo::Complaint,
    };
    links::make(desk, case, language, to).await
}

/// Those who read one letter: by their language, and for whom they read it, where they cover.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Readers {
    language: Language,
    /// Id and name of who is away.
    covered: Option<(String, String)>,
}

impl Readers {
    /// What tells their letter from those of others about the same.
    fn word(&self) -> String {
        match &self.covered {
            Some((id, _)) => format!("{}-for-{id}", self.language),
            None => self.language.to_string(),
        }
    }
}

fn as_owed(recipient: &Recipient) -> practice::notice::Recipient {
    match recipient {
        Recipient::Customer => practice::notice::Recipient::Customer,
        Recipient::Staff(id) => practice::notice::Recipient::Staff(id.clone()),
        Recipient::Role(role) => practice::notice::Recipient::Role(*role),
    }
}

/// Who reads it: the customer in the language that was chosen, colleagues in their own; and beside a colleague who is
/// away whoever covers for them, unless it is theirs to read anyway.
async fn addresses(desk: &Desk, case: &Case, owed: &Owed) -> Result<Vec<(Readers, Vec<String>)>, DeskError> {
    let is_recipient = |staff: &Staff| match &owed.recipient {
        Recipient::Customer => false,
        Recipient::Staff(id) => staff.id == *id,
        Recipient::Role(role) => staff.role == *role,
    };
    if owed.recipient == Recipient::Customer {
        let readers = Readers {
            language: owed.language.clone(),
            covered: None,
        };
        let email = customers_address(desk, case, owed).cloned();
        return Ok(email.map(|email| (readers, vec![email])).into_iter().collect());
    }
    let mut staff = desk.register().all_staff().await?;
    staff.retain(|staff| staff.active);
    let cover = Cover::of(desk).await?;
    let mut all: BTreeMap<Readers, Vec<String>> = BTreeMap::new();
    let mut add = |reader: &Staff, covered: Option<&Staff>| {
        let readers = Readers {
            language: reader.language.clone(),
            covered: covered.map(|away| (away.id.clone(), away.name.clone())),
        };
        all.entry(readers).or_default().push(reader.email.clone());
    };
    let mut told: Vec<&str> = Vec::new();
    for reader in staff.iter().filter(|staff| is_recipient(staff)) {
        told.push(&reader.id);
        add(reader, None);
    }
    // Whoever covers was told when the message first left; what is sent once more is for the one who missed it.
    let missed = owed.id
        != outbox_id(
            &case.file.reference,
            owed.owed_by,
            owed.notice,
            &as_owed(&owed.recipient),
        );
    for away in staff.iter().filter(|staff| is_recipient(staff) && !missed) {
        for id in cover.for_(&away.id) {
            let reader = staff.iter().find(|staff| staff.id == id);
            if let Some(reader) = reader.filter(|reader| !told.contains(&reader.id.as_str())) {
                told.push(&reader.id);
                add(reader, Some(away));
            }
        }
    }
    Ok(all.into_iter().collect())
}

/// The address that a message to the customer goes to.
fn customers_address<'c>(desk: &Desk, case: &'c Case, owed: &Owed) -> Option<&'c String> {
    let complaint = &case.complaint;
    match owed.notice {
        Notice::AddressChanged => complaint.former_emails.get(&owed.owed_by),
        // It may have become a new one while the message waited.
        Notice::Recovery if !links::may_recover(complaint, desk.now()) => None,
        _ => complaint.contact.email.as_ref(),
    }
}
