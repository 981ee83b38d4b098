//! One message while it is written: what each notice says, block by block.

mod contents;
mod repeated;

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use practice::{
    Entry, What,
    code::{Promise, publish},
    complaint::Complaint,
    entry::{Fact, Redress, Seq},
    notice::level_at,
    obligation::Obligation,
    terms::{Content, Ending, Label, Notice},
};

use super::{Block, spoken};
use crate::{
    desk::{Case, Desk},
    links,
    tongue::Tongue,
};

/// One message being written.
pub struct Writing<'d> {
    pub(super) desk: &'d Desk,
    pub(super) case: &'d Case,
    pub(super) tongue: &'d Tongue,
    pub(super) notice: Notice,
    pub(super) entry: Option<&'d Entry>,
    pub(super) link: String,
    /// Paper has no link to press: it says which address to type.
    pub(super) on_paper: bool,
    /// It is read out: the secret is not among it.
    pub(super) aloud: bool,
    /// Whom the reader covers for.
    pub(super) covered: Option<String>,
    /// The name and the words of the complaint are those of anybody.
    pub(super) unproved: bool,
    pub(super) blocks: Vec<Block>,
    pub(super) with: Vec<Content>,
}

impl<'d> Writing<'d> {
    pub fn new(desk: &'d Desk, case: &'d Case, tongue: &'d Tongue, notice: Notice, owed_by: Seq, link: String) -> Self {
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

    pub fn write(mut self) -> (String, Vec<Block>, Vec<Content>) {
        if self.notice.is_for_staff() {
            self.colleagues();
        } else {
            self.customers();
        }
        let subject = self.say(&format!("mail-{}-subject", spoken(self.notice, self.entry)));
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

    /// Where it goes on: a link to press. On paper whom to call and where to write, and then the page, for whoever has
    /// a browser.
    fn follow(&mut self, key: &str) {
        let url = self.link.clone();
        if !self.on_paper {
            let label = self.say(key);
            self.blocks.push(Block::Link { label, url });
            return;
        }
        let own = format!("{key}-on-paper");
        let label = self.say(if self.tongue.has(&own) { &own } else { key });
        let typed = self.tongue.say_with("mail-type-address", &[("url", url.into())]);
        let said: Vec<String> = [Some(label + "."), self.without_a_browser(), Some(typed)]
            .into_iter()
            .flatten()
            .collect();
        self.paragraph(&said.join(" "));
    }

    /// The provider's phone and address, as far as it has them.
    fn without_a_browser(&self) -> Option<String> {
        let provider = &self.case.code.provider;
        let address = provider.address.join(", ");
        let ways = match (&provider.phone, address.is_empty()) {
            (Some(_), false) => "both",
            (Some(_), true) => "phone",
            (None, false) => "post",
            (None, true) => return None,
        };
        let values = [
            ("ways", FluentValue::from(ways)),
            ("phone", provider.phone.as_deref().unwrap_or_default().into()),
            ("address", address.into()),
            ("reference", self.complaint().reference.as_str().into()),
        ];
        Some(self.tongue.say_with("mail-without-a-browser", &values))
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
        let intro = format!("mail-{}-intro", spoken(self.notice, self.entry));
        match self.notice {
            Notice::Acknowledgement => self.acknowledgement(),
            Notice::Reply => {
                self.quote(self.message());
                self.replied();
            }
            Notice::Request => self.request(&intro),
            Notice::Scheme if self.entry.is_some_and(|entry| entry.what == What::Deadlocked) => self.deadlock(&intro),
            Notice::Estimate => self.estimate(&intro),
            Notice::Offer => self.offer(&intro),
            Notice::Agreed => self.agreed(&intro),
            Notice::Outcome => self.outcome(&intro),
            Notice::Redress => self.redress_done(&intro),
            Notice::Escalation => self.escalation(),
            Notice::Late => self.late(&intro),
            Notice::Reclassified => self.reclassified(&intro),
            Notice::NewSecret => self.new_secret(&intro),
            Notice::Closing => self.closing(&intro),
            _ => {
                self.said(&intro);
                self.new_date();
            }
        }
        contents::add(self);
    }

    /// What it is handled as from now on, and why.
    fn reclassified(&mut self, intro: &str) {
        self.said_of_link(intro);
        if let Some(What::Reclassified { kind, .. }) = self.entry.map(|entry| &entry.what) {
            let kind = self.say(&format!("kind-{kind}"));
            self.rows(&[(self.say("mail-reclassified-kind"), kind)]);
        }
        self.quote(self.entry.and_then(|entry| entry.word(Label::Reason)));
    }

    /// What we ask for, or wait for; whether anything is the customer's to do; and which clocks stand still.
    fn request(&mut self, intro: &str) {
        self.said(intro);
        self.quote(self.message());
        self.news();
        let Some((entry, What::InformationAsked { cause })) = self.entry.map(|entry| (entry, &entry.what)) else {
            return;
        };
        let whose = if cause.is_the_customers() { "customer" } else { "others" };
        if cause.is_the_customers() {
            self.said("mail-request-pause");
        }
        if let Some(date) = self.case.date_stopped_by(entry) {
            let values = [("date", self.tongue.date_full(date).into()), ("whose", whose.into())];
            let text = self.tongue.say_with("mail-request-still", &values);
            self.paragraph(&text);
        } else if !cause.is_the_customers() && self.case.code.held_by(*cause).next().is_none() {
            self.said("portal-next-run-on");
        }
    }

    /// That we can go no further, what that means, and what we owe all the same; the notice of the scheme follows.
    fn deadlock(&mut self, intro: &str) {
        self.said(intro);
        let promise_to_tell = |promise: &Promise| promise.kept_by_fact(Fact::SchemeNotified);
        let owed = self.dated(|_, promise| !promise_to_tell(promise));
        let now = self.desk.now();
        let mut still = self.case.obligations.iter().filter(|owed| owed.is_owed(now));
        let told_by_this = |owed: &Obligation| self.case.code.promise(&owed.promise).is_some_and(promise_to_tell);
        if !owed.is_empty() {
            self.heading("mail-deadlocked-owed");
            self.rows(&owed);
        } else if still.all(told_by_this) {
            self.said("portal-deadlocked-nothing-owed");
        }
    }

    /// A sentence that offers somebody senior, as far as there is somebody.
    fn said_of_further(&mut self, key: &str) {
        let further = self.complaint().level < self.case.code.last_level();
        let values = [
            ("reference", FluentValue::from(self.complaint().reference.as_str())),
            ("further", if further { "yes" } else { "no" }.into()),
        ];
        let text = self.tongue.say_with(key, &values);
        self.paragraph(&text);
    }

    /// How it ended, and what was done to put it right.
    fn closing(&mut self, intro: &str) {
        match self.entry.map(|entry| &entry.what) {
            // A part that was put back: nothing has ended but its number.
            Some(What::SplitUndone { other }) => {
                let text = self.tongue.say_with(intro, &[("other", other.as_str().into())]);
                return self.paragraph(&text);
            }
            Some(What::Closed {
                ending: Ending::Withdrawn,
            }) => self.said_of_further("mail-closing-intro-withdrawn"),
            Some(What::Closed { ending }) => {
                self.said_of_further(intro);
                let how = self.say(&format!("portal-ending-{ending}"));
                self.rows(&[(self.say("mail-closing-how"), how)]);
            }
            _ => self.said_of_further(intro),
        }
        let given = self.given_since(0);
        if !given.is_empty() {
            self.heading("mail-closing-given");
            self.redress(&given);
        }
    }

    /// What was given after one entry, up to this message's.
    fn given_since(&self, seq: Seq) -> Vec<Redress> {
        let until = self.entry.map_or(0, |entry| entry.seq);
        let since = self.case.file.entries.iter();
        let since = since.filter(|entry| (seq + 1..=until).contains(&entry.seq));
        let given = since.filter_map(|entry| match &entry.what {
            What::RedressGiven { redress } => Some(redress.clone()),
            _ => None,
        });
        given.collect()
    }

    /// The last part of what was agreed or decided was done.
    fn redress_done(&mut self, intro: &str) {
        self.said(intro);
        let this = self.entry.map_or(0, |entry| entry.seq);
        let before = self.complaint().redress_done.range(..this).next_back();
        let given = self.given_since(before.copied().unwrap_or_default());
        self.redress(&given);
        self.said("mail-redress-missing");
    }

    /// What the customer accepted, and when what began with that is due.
    fn agreed(&mut self, intro: &str) {
        self.said(intro);
        if let Some(Entry { seq, what, .. }) = self.entry {
            let made = self.complaint().offers.iter();
            let mut made = made.filter(|made| matches!(what, What::Accepted { offer, .. } if *offer == made.number));
            if let Some(made) = made.next() {
                self.redress(&made.redress.clone());
            }
            self.begun_by(*seq, |_| true);
        }
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
        let own = format!("mail-{}-link", spoken(self.notice, self.entry));
        // What was answered is not answered again.
        let answered = self.notice == Notice::Offer && self.answer().is_some();
        let key = if self.tongue.has(&own) && !answered {
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
        if complaint.level < self.case.code.last_level() {
            self.said_of_link("mail-escalate-any-time");
        }
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

    /// The promises that run, with their dates: of the acknowledgement, which keeps one and has a line for the estimate.
    fn open_promises(&self) -> Vec<(String, String)> {
        self.dated(|_, promise| promise.moved_by.is_none() && !promise.kept_by_fact(Fact::Acknowledged))
    }

    /// Promises that are still to come due, each with its date.
    fn dated(&self, which: impl Fn(&Obligation, &Promise) -> bool) -> Vec<(String, String)> {
        let now = self.desk.now();
        self.case
            .obligations
            .iter()
            .filter(|owed| owed.is_owed(now) && owed.due.is_some_and(|due| due >= now))
            .filter_map(|owed| {
                let promise = self.case.code.promise(&owed.promise)?;
                if !which(owed, promise) {
                    return None;
                }
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
        // Answered while the customer was on the line: nothing is left to decide.
        match self.answer().map(|entry| (&entry.what, entry.seq)) {
            Some((What::Accepted { .. }, seq)) => self.accepted(seq),
            Some(_) => self.said("mail-offer-refused"),
            None => self.said("mail-offer-choice"),
        }
        self.with.push(Content::Reference);
        self.news();
    }

    /// What the customer said to the offer of this message.
    fn answer(&self) -> Option<&'d Entry> {
        let Some(What::Offered { offer: made, .. }) = self.entry.map(|entry| &entry.what) else {
            return None;
        };
        let answers = |entry: &&Entry| match &entry.what {
            What::Accepted { offer, .. } => offer == made,
            What::Refused { offer, .. } => offer.as_ref() == Some(made),
            _ => false,
        };
        self.case.file.entries.iter().find(answers)
    }

    /// That an offer was accepted by this entry, and when what began with it is due.
    fn accepted(&mut self, seq: Seq) {
        self.said("mail-offer-accepted");
        if !self.aloud {
            self.said("mail-offer-confirmed");
        }
        self.begun_by(seq, |_| true);
    }

    /// What began with this entry, with its date.
    fn begun_by(&mut self, seq: Seq, which: impl Fn(&Promise) -> bool) {
        let to_come = self.dated(|owed, promise| owed.since_seq == seq && which(promise));
        if !to_come.is_empty() {
            self.heading("mail-offer-to-come");
            self.rows(&to_come);
        }
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
            let seq = self.entry.map_or(0, |entry| entry.seq);
            self.begun_by(seq, |promise| promise.kept_by_fact(Fact::RedressDone));
        }
        self.with.push(Content::AnswerToEachIssue);
        let seq = self.entry.map_or(0, |entry| entry.seq);
        if let Some(next) = self.case.code.level(level_at(&self.case.file.entries, seq).next()) {
            self.said(if next.independent {
                "mail-outcome-escalate"
            } else {
                "mail-outcome-escalate-plain"
            });
        }
        self.news();
    }

    fn escalation(&mut self) {
        let level = self.case.code.level(level_at(
            &self.case.file.entries,
            self.entry.map_or(0, |entry| entry.seq),
        ));
        let name = level.map_or("", |rule| rule.name.in_language(&self.tongue.language));
        let text = self.tongue.say_with("mail-escalation-intro", &[("level", name.into())]);
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
                    .is_some_and(Promise::is_of_one_level)
            })
            .find_map(|owed| owed.due);
        if let Some(due) = due {
            let text = self
                .tongue
                .say_with("mail-escalation-due", &[("moment", self.due(due).into())]);
            self.paragraph(&text);
        }
        if level.is_some_and(|rule| rule.independent) {
            self.said("mail-escalation-independent");
        }
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
