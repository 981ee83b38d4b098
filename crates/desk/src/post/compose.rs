//! What a message says: a list of blocks for each notice, from the case file, in the customer's words and
//! language. The look is in two templates (`mail/message.txt`, `mail/message.html`); the words are in Fluent.

mod block;
mod contents;
mod of_action;
mod of_letter_in;
mod of_mail;
mod repeated;

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    Entry, What,
    code::publish,
    complaint::Complaint,
    entry::{Redress, Seq},
    notice::level_at,
    terms::{Channel, Content, Ending, Format, Label, Language, Level, Notice},
};
use register::{OutboxRow, Owed, Recipient, Staff};

pub use block::Block;
pub use of_action::of_action;
pub use of_letter_in::of_letter_in;
pub use of_mail::of_mail;

use super::{
    Letter,
    addresses::{self, Replies},
    enclosing, inbound, paper, threading,
};
use crate::{
    cover::Cover,
    desk::{Case, Desk, DeskError, outbox_id},
    links::{self, LeadsTo},
    tongue::Tongue,
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
    // Where to read it is said as well: nobody presses a link on the phone.
    let aloud = |block: Block| match block {
        Block::Link { label, url } => {
            let typed = tongue.say_with("mail-type-address", &[("url", url.into())]);
            Block::Text {
                text: format!("{label}. {typed}"),
            }
        }
        block => block,
    };
    let enclosed = enclosing::listed(case, owed.owed_by, tongue, |one| {
        enclosing::about(one, tongue).into_owned()
    });
    (subject, blocks.into_iter().map(aloud).chain(enclosed).collect())
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
        code_version => case.code.version,
        to_staff => notice.is_for_staff(),
        to => [&complaint.contact.name, &complaint.contact.address]
            .into_iter()
            .flatten()
            .flat_map(|text| text.lines())
            .collect::<Vec<_>>(),
        large => complaint.answering.format == practice::terms::Format::LargePrint,
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

/// One message being written.
struct Writing<'d> {
    desk: &'d Desk,
    case: &'d Case,
    tongue: &'d Tongue,
    notice: Notice,
    entry: Option<&'d Entry>,
    link: String,
    /// Paper has no link to press: it says which address to type.
    on_paper: bool,
    /// It is read out: the secret is not among it.
    aloud: bool,
    /// Whom the reader covers for.
    covered: Option<String>,
    /// The name and the words of the complaint are those of anybody.
    unproved: bool,
    blocks: Vec<Block>,
    with: Vec<Content>,
}

impl<'d> Writing<'d> {
    fn new(desk: &'d Desk, case: &'d Case, tongue: &'d Tongue, notice: Notice, owed_by: Seq, link: String) -> Self {
        let entry = case.file.entries.iter().find(|entry| entry.seq == owed_by);
        Self {
            desk,
            case,
            tongue,
            notice,
            entry,
            link,
            on_paper: false,
            aloud: false,
            covered: None,
            unproved: false,
            blocks: Vec::new(),
            with: Vec::new(),
        }
    }

    fn complaint(&self) -> &'d Complaint {
        &self.case.complaint
    }

    fn write(mut self) -> (String, Vec<Block>, Vec<Content>) {
        if self.notice.is_for_staff() {
            self.colleagues();
        } else {
            self.customers();
        }
        let subject = self.say(&format!("mail-{}-subject", self.notice));
        (subject, self.blocks, self.with)
    }

    // ---- pieces

    fn say(&self, key: &str) -> String {
        self.tongue
            .say_with(key, &[("reference", self.complaint().reference.as_str().into())])
    }

    fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Text { text: text.to_owned() });
    }

    fn said(&mut self, key: &str) {
        let text = self.say(key);
        self.paragraph(&text);
    }

    /// A sentence that speaks of the link; on paper it has words of its own.
    fn said_of_link(&mut self, key: &str) {
        if self.on_paper {
            self.said(&format!("{key}-on-paper"));
        } else {
            self.said(key);
        }
    }

    /// Words of a person, as they wrote them.
    fn quote(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.blocks.push(Block::Quote { text: text.to_owned() });
        }
    }

    fn heading(&mut self, key: &str) {
        let text = self.say(key);
        self.blocks.push(Block::Heading { text });
    }

    fn rows(&mut self, rows: &[(String, String)]) {
        self.blocks.push(Block::Rows { rows: rows.to_vec() });
    }

    fn list(&mut self, items: &[String]) {
        self.blocks.push(Block::List { items: items.to_vec() });
    }

    fn follow(&mut self, key: &str) {
        let label = self.say(key);
        let url = self.link.clone();
        self.blocks.push(Block::Link { label, url });
    }

    fn moment(&self, at: Timestamp) -> String {
        self.case.code.desk().map_or_else(String::new, |calendar| {
            self.tongue.moment_full(at, calendar.zone(), &calendar.zone_name)
        })
    }

    /// An instant by which something is due.
    fn due(&self, at: Timestamp) -> String {
        self.case.code.desk().map_or_else(String::new, |calendar| {
            self.tongue.due_full(at, calendar.zone(), &calendar.zone_name)
        })
    }

    fn message(&self) -> Option<&'d str> {
        self.entry.and_then(|entry| entry.word(Label::Message))
    }

    fn news(&mut self) {
        self.with.push(Content::News);
    }

    // ---- to the customer

    fn customers(&mut self) {
        if self.notice == Notice::AddressChanged {
            return self.address_changed();
        }
        let greeting = match &self.complaint().contact.name {
            Some(name) if !self.unproved => self.tongue.say_with("mail-greeting", &[("name", name.as_str().into())]),
            _ => self.say("mail-greeting-nameless"),
        };
        self.paragraph(&greeting);
        if self.notice == Notice::Repeat {
            self.repeat();
        } else {
            self.matter();
        }
        self.link();
        self.scheme();
        self.said("mail-signature");
    }

    /// What it is about, between the greeting and the way to the complaint.
    fn matter(&mut self) {
        let intro = format!("mail-{}-intro", self.notice);
        match self.notice {
            Notice::Acknowledgement => self.acknowledgement(),
            Notice::Reply => {
                self.quote(self.message());
                self.replied();
            }
            Notice::Request => {
                self.said(&intro);
                self.quote(self.message());
                self.said("mail-request-pause");
                self.news();
            }
            Notice::Estimate => self.estimate(&intro),
            Notice::Offer => self.offer(&intro),
            Notice::Outcome => self.outcome(&intro),
            Notice::Escalation => self.escalation(),
            Notice::Late => self.late(&intro),
            Notice::Reclassified => self.said_of_link(&intro),
            Notice::NewSecret => self.new_secret(&intro),
            Notice::Closing if self.ended_by(Ending::Withdrawn) => self.said("mail-closing-intro-withdrawn"),
            _ => {
                self.said(&intro);
                self.new_date();
            }
        }
        contents::add(self);
    }

    fn ended_by(&self, how: Ending) -> bool {
        matches!(self.entry.map(|entry| &entry.what), Some(What::Closed { ending }) if *ending == how)
    }

    /// What only whoever wrote it can say that it tells.
    fn replied(&mut self) {
        let Some(What::Wrote { news, told, .. }) = self.entry.map(|entry| &entry.what) else {
            return;
        };
        if *news {
            self.news();
        }
        self.with
            .extend(told.iter().filter(|content| Content::TOLD.contains(content)));
    }

    fn link(&mut self) {
        let own = format!("mail-{}-link", self.notice);
        let key = if self.tongue.has(&own) {
            own
        } else {
            "mail-link".to_owned()
        };
        self.follow(&key);
        if !self.on_paper {
            // Who lost the secret is not told to use it.
            let key = if self.notice == Notice::Recovery {
                "mail-recovery-lasts"
            } else {
                "mail-link-lasts"
            };
            let text = self.tongue.say_with(key, &[("days", links::DAYS.into())]);
            self.paragraph(&text);
        }
    }

    fn scheme(&mut self) {
        let by_itself = self.case.code.contains(self.notice).contains(&Content::SchemeNotice);
        let owes_scheme = by_itself || self.repeats_the_scheme();
        if let Some(scheme) = self.case.code.scheme.as_ref().filter(|_| owes_scheme) {
            self.heading("mail-scheme-heading");
            self.said("mail-scheme-how");
            for (lang, text) in &scheme.notice.0 {
                self.blocks.push(Block::Scheme {
                    lang: lang.tag().to_owned(),
                    name: scheme.name.in_language(lang).to_owned(),
                    text: text.clone(),
                    page: scheme.page.in_language(lang).to_owned(),
                    phone: scheme.phone.clone(),
                });
            }
            // What is told again is no evidence once more.
            if by_itself {
                self.with.push(Content::SchemeNotice);
            }
        }
    }

    fn acknowledgement(&mut self) {
        let complaint = self.complaint();
        match self.entry.map(|entry| &entry.what) {
            Some(What::SplitFrom { other, .. }) => {
                let values = [
                    ("whole", FluentValue::from(other.as_str())),
                    ("reference", FluentValue::from(complaint.reference.as_str())),
                ];
                let text = self.tongue.say_with("mail-split-intro", &values);
                self.paragraph(&text);
            }
            _ => self.said(&format!("mail-acknowledgement-intro-{}", complaint.kind)),
        }
        let [number, secret] = self.keys();
        let received = (self.say("mail-received"), self.moment(complaint.received_at));
        self.with.push(Content::Reference);
        if self.aloud {
            self.rows(&[number, received]);
        } else {
            self.rows(&[number, secret, received]);
            self.said("mail-secret-note");
        }
        self.quote_filing();
        let language = &self.tongue.language;
        let steps: Vec<String> = self
            .case
            .code
            .steps
            .iter()
            .map(|step| publish::fill(&self.case.code, step, language, &self.tongue.phrases))
            .collect();
        self.heading("mail-steps");
        self.list(&steps);
        self.with.push(Content::NextSteps);
        if let Some(date) = complaint.estimate {
            self.heading("mail-dates");
            let mut rows = self.open_promises();
            let passed = self.case.estimate_has_passed(self.desk.now());
            let label = if passed {
                "mail-estimate-passed"
            } else {
                "mail-estimate-label"
            };
            rows.push((self.say(label), self.tongue.date_full(date)));
            self.rows(&rows);
            self.with.push(Content::Estimate);
        }
        self.said_of_link("mail-escalate-any-time");
    }

    /// The number and the secret that open the complaint.
    fn keys(&self) -> [(String, String); 2] {
        [
            (self.say("mail-number"), self.complaint().reference.clone()),
            (self.say("mail-secret"), self.desk.secret(&self.case.file)),
        ]
    }

    /// A secret made anew. By mail it stays behind a link, and whoever did not ask for it reads what to do; a letter
    /// has it in print.
    fn new_secret(&mut self, intro: &str) {
        let by_customer = self.entry.is_some_and(|entry| entry.by.is_customer());
        if by_customer {
            self.said("mail-new-secret-intro-yours");
        } else {
            self.said(intro);
        }
        self.said("mail-new-secret-ended");
        if self.on_paper {
            let keys = self.keys();
            self.rows(&keys);
            self.said("mail-secret-note");
        } else {
            self.said("mail-new-secret-not-you");
        }
    }

    /// To an address that may not be the customer's any more: the number, when it was changed and what to do, and
    /// nothing else of the complaint or of the new address.
    fn address_changed(&mut self) {
        self.said("mail-greeting-nameless");
        let at = self
            .entry
            .map_or_else(String::new, |entry| self.moment(entry.recorded_at));
        let number = FluentValue::from(self.complaint().reference.as_str());
        let changed = [("reference", number), ("moment", at.into())];
        let changed = self.tongue.say_with("mail-address-changed-intro", &changed);
        self.paragraph(&changed);
        let phone = self.case.code.provider.phone.as_deref();
        let values = [
            ("phone", phone.unwrap_or("none").into()),
            ("hours", links::ADDRESS_HOURS.into()),
        ];
        let else_ = self.tongue.say_with("mail-address-changed-not-you", &values);
        self.paragraph(&else_);
        self.said("mail-signature");
    }

    /// What the customer told us, so that they can see that we have it whole.
    fn quote_filing(&mut self) {
        if let Some(text) = self.case.filed_word(Label::Nature).filter(|_| !self.unproved) {
            self.heading("mail-you-told-us");
            self.quote(Some(text));
        }
    }

    /// The promises that run, with their dates.
    fn open_promises(&self) -> Vec<(String, String)> {
        let now = self.desk.now();
        self.case
            .obligations
            .iter()
            .filter(|owed| owed.is_owed(now) && owed.due.is_some_and(|due| due >= now))
            .filter(|owed| {
                self.case.code.promise(&owed.promise).is_some_and(|promise| {
                    promise.moved_by.is_none() && !promise.kept_by_fact(practice::entry::Fact::Acknowledged)
                })
            })
            .filter_map(|owed| {
                let promise = self.case.code.promise(&owed.promise)?;
                let by = self
                    .tongue
                    .say_with("mail-by", &[("moment", self.due(owed.due?).into())]);
                let name = promise.name.in_language(&self.tongue.language);
                Some((self.of_issue(name, owed.issue), by))
            })
            .collect()
    }

    fn estimate(&mut self, intro: &str) {
        self.said(intro);
        if let Some(What::Estimated { date, .. }) = self.entry.map(|entry| &entry.what) {
            let mut rows = vec![(self.say("mail-estimate-new"), self.tongue.date_full(*date))];
            let seq = self.entry.map_or(0, |entry| entry.seq);
            if let Some((_, old)) = self.complaint().estimates.iter().rev().find(|(at, _)| *at < seq) {
                rows.push((self.say("mail-estimate-old"), self.tongue.date_full(*old)));
            }
            self.rows(&rows);
        }
        self.quote(self.entry.and_then(|entry| entry.word(Label::Reason)));
        self.with.push(Content::Reason);
        self.with.push(Content::Estimate);
        self.news();
    }

    /// The date that came with what happened: a refusal and a reopening begin the clock anew.
    fn new_date(&mut self) {
        let next = self.entry.map_or(0, |entry| entry.seq.saturating_add(1));
        let came = self.complaint().estimates.iter().find(|(seq, _)| *seq == next);
        if let Some((_, date)) = came {
            let date = self.tongue.date_full(*date);
            let text = self.tongue.say_with("mail-new-date", &[("date", date.into())]);
            self.paragraph(&text);
            self.with.push(Content::Estimate);
        }
    }

    fn redress(&mut self, redress: &[Redress]) {
        if redress.is_empty() {
            return;
        }
        let rows: Vec<(String, String)> = redress
            .iter()
            .map(|one| {
                let remedy = self.tongue.say(&format!("remedy-{}", one.remedy));
                let what = match one.issue {
                    Some(issue) => format!("{} – {remedy}", self.issue(issue)),
                    None => remedy,
                };
                let amount = if one.cents == 0 {
                    String::new()
                } else {
                    self.tongue.amount(one.cents, &one.currency)
                };
                (what, amount)
            })
            .collect();
        self.rows(&rows);
    }

    fn issue(&self, number: u8) -> String {
        let category = self
            .complaint()
            .issues
            .iter()
            .find(|issue| issue.number == number)
            .map(|issue| &issue.category);
        let name = category
            .and_then(|category| self.case.code.category(category))
            .map_or("", |category| category.name.in_language(&self.tongue.language));
        format!("{number}. {name}")
    }

    /// The name of a promise, with the issue where it is owed once an issue.
    fn of_issue(&self, name: &str, issue: Option<u8>) -> String {
        issue.map_or_else(|| name.to_owned(), |issue| format!("{name} ({})", self.issue(issue)))
    }

    fn offer(&mut self, intro: &str) {
        self.said(intro);
        self.quote(self.message());
        if let Some(What::Offered { redress, .. }) = self.entry.map(|entry| &entry.what) {
            let redress = redress.clone();
            self.redress(&redress);
        }
        // Agreed while the customer was on the line: nothing is left to decide.
        let seq = self.entry.map_or(0, |entry| entry.seq);
        let made = self.complaint().offers.iter().find(|offer| offer.seq == seq);
        let accepted = made
            .and_then(|offer| offer.answer)
            .is_some_and(|answer| answer.accepted);
        self.said(if accepted {
            "mail-offer-accepted"
        } else {
            "mail-offer-choice"
        });
        self.with.push(Content::Reference);
        self.news();
    }

    fn outcome(&mut self, intro: &str) {
        self.said(intro);
        if let Some(What::Concluded { findings, redress }) = self.entry.map(|entry| &entry.what) {
            let (findings, redress) = (findings.clone(), redress.clone());
            let rows: Vec<(String, String)> = findings
                .iter()
                .map(|told| {
                    (
                        self.issue(told.issue),
                        self.tongue.say(&format!("finding-{}", told.finding)),
                    )
                })
                .collect();
            self.rows(&rows);
            self.quote(self.message());
            self.redress(&redress);
        }
        self.with.push(Content::AnswerToEachIssue);
        if self.complaint().level < self.case.code.last_level() {
            self.said("mail-outcome-escalate");
        }
        self.news();
    }

    fn escalation(&mut self) {
        let level = self
            .case
            .code
            .level(level_at(
                &self.case.file.entries,
                self.entry.map_or(0, |entry| entry.seq),
            ))
            .map_or("", |rule| rule.name.in_language(&self.tongue.language));
        let text = self
            .tongue
            .say_with("mail-escalation-intro", &[("level", level.into())]);
        self.paragraph(&text);
        let seq = self.entry.map_or(0, |entry| entry.seq);
        let due = self
            .case
            .obligations
            .iter()
            .filter(|owed| owed.since_seq == seq)
            .filter(|owed| {
                self.case
                    .code
                    .promise(&owed.promise)
                    .is_some_and(practice::code::Promise::is_of_one_level)
            })
            .find_map(|owed| owed.due);
        if let Some(due) = due {
            let text = self
                .tongue
                .say_with("mail-escalation-due", &[("moment", self.due(due).into())]);
            self.paragraph(&text);
        }
        self.said("mail-escalation-independent");
        self.with.push(Content::NextSteps);
    }

    fn late(&mut self, intro: &str) {
        self.said(intro);
        if let Some(What::PromiseBroken { promise, nth, due }) = self.entry.map(|entry| &entry.what) {
            let known = self.case.code.promise(promise);
            let name = known.map_or("", |promise| promise.name.in_language(&self.tongue.language));
            let name = self.of_issue(name, self.case.issue_of(promise, *nth));
            let rows = vec![
                (self.say("mail-late-promise"), name),
                (self.say("mail-late-due"), self.due(*due)),
            ];
            self.rows(&rows);
        }
        self.said("mail-late-record");
        self.with.push(Content::Reason);
    }

    // ---- to staff: the number and the clock, nothing personal

    fn colleagues(&mut self) {
        self.said(&format!("mail-{}-intro", self.notice));
        let mut rows = vec![(self.say("mail-number"), self.complaint().reference.clone())];
        let named = match self.entry.map(|entry| &entry.what) {
            Some(What::PromiseBroken { promise, nth, .. } | What::WarnedOf { promise, nth }) => Some((promise, *nth)),
            _ => None,
        };
        if let Some((promise, nth)) = named {
            let due = self
                .case
                .obligations
                .iter()
                .find(|owed| owed.promise == *promise && owed.nth == nth)
                .and_then(|owed| owed.due);
            let name = self
                .case
                .code
                .promise(promise)
                .map_or("", |promise| promise.name.in_language(&self.tongue.language))
                .to_owned();
            rows.push((self.say("mail-promise"), name));
            if let Some(due) = due {
                rows.push((self.say("mail-due"), self.due(due)));
            }
        }
        self.rows(&rows);
        if let Some(name) = self.covered.take() {
            let text = self.tongue.say_with("mail-staff-cover", &[("name", name.into())]);
            self.paragraph(&text);
        }
        self.follow("mail-staff-link");
    }
}
