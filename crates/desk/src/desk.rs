//! The one place where pure meets I/O: load the case, decide, commit, answer.
//!
//! Portal, workbench, API, mail and jobs all come through [`Desk::file`] and [`Desk::act`]; nothing else
//! changes a complaint.

mod counts;
mod in_force;
mod kin;
mod taking_over;
mod within;

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use jiff::{Timestamp, civil::Date};
use practice::{
    Code, Complaint, Entry,
    action::{Act, Action, TAKE_BACK, decide},
    code::publish::Days,
    complaint::{Delivery, Stage},
    entry::{Actor, Pin, Seq, What, is_copied, split_from},
    notice::{self, Recipient},
    obligation::{Obligation, Standing},
    obligations,
    refusal::Refusal,
    splitting,
    terms::{Channel, Label, Language},
    together,
};
use register::{
    AdminAct, Answered, ApiKey, Batch, Before, CaseFile, Change, CommitError, LetterStep, MailEnd, OutboxDone,
    Register, Team,
};

use crate::{
    codes::Published,
    config::Config,
    intake::Intake,
    keys::Keys,
    pages::{Pages, Wall},
    post::{paper::Paper, texts::Gateway},
    provider::Provider,
    remembered::Remembered,
    time::{Clock, Ids},
    tongue::Tongues,
};

use counts::Counts;
pub use in_force::{Begin, Putting, Sender, SenderFrom, Started};
pub use taking_over::Brought;

/// So long a text waits for the gateway before a person is asked to send it.
const UNSENT: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

/// The desk: cheap to clone, shared by everything that runs.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    register: Register,
    config: Config,
    keys: Keys,
    /// Who vouches for colleagues, if the configuration names one.
    provider: Option<Provider>,
    /// Who carries text messages, if the configuration names somebody.
    texts: Option<Gateway>,
    clock: Clock,
    begun_at: Timestamp,
    ids: Ids,
    tongues: Tongues,
    pages: Pages,
    paper: Paper,
    in_force: RwLock<Arc<Published>>,
    started: Option<Started>,
    /// What the set-up page was told; see [`Desk::sender`].
    sender: RwLock<Option<String>>,
    codes: RwLock<HashMap<String, Arc<Code>>>,
    teams: Remembered<(), Vec<Team>>,
    given: Remembered<(), Vec<register::Given>>,
    api_keys: Remembered<register::Digest, ApiKey>,
    counts: Counts,
    /// Wakes the outbox when something was owed.
    owed: tokio::sync::Notify,
    /// Wakes the index when a case has moved.
    moved: tokio::sync::Notify,
    /// How often something has moved.
    moves: AtomicU64,
    /// Wakes whoever places mail when some was kept.
    mail_came: tokio::sync::Notify,
    /// Wakes whoever reads letters when one was kept.
    letter_came: tokio::sync::Notify,
    /// Messages that wait for a person, as last counted.
    quarantined: AtomicU64,
}

/// A case as it is to be written, and as it was, if it was.
type Written<'a> = (&'a Case, Option<&'a Case>);

/// A case beside the one that is acted on: as it was, unless it is filed by the act, and as it will be.
type Beside = (Option<Case>, Case);

/// What ends in the commit of an act.
#[derive(Debug, Clone, Default)]
struct Ends {
    outbox: Vec<OutboxDone>,
    mail: Option<MailEnd>,
    letter: Option<LetterStep>,
}

/// A complaint with everything that follows from its case file.
#[derive(Debug, Clone)]
pub struct Case {
    pub file: CaseFile,
    pub complaint: Complaint,
    pub obligations: Vec<Obligation>,
    pub code: Arc<Code>,
}

impl Case {
    /// A complaint that is not written yet.
    fn new(code: &Arc<Code>, reference: &str, entries: Vec<Entry>) -> Result<Self, DeskError> {
        let complaint = Complaint::read(reference, &entries).map_err(|error| DeskError::Code(error.to_string()))?;
        let obligations = obligations(code, &complaint, &entries);
        let file = CaseFile {
            reference: reference.to_owned(),
            entries,
            head: register::NEW_CASE,
        };
        Ok(Self {
            file,
            complaint,
            obligations,
            code: code.clone(),
        })
    }

    /// The case as its customer may see it: as if what can still be taken back had not been done.
    ///
    /// # Errors
    /// A case file that can't be read.
    pub fn as_left(mut self, now: Timestamp) -> Result<Self, DeskError> {
        if let Some(entries) = practice::held::as_left(&self.file.entries, now) {
            let read = Complaint::read(&self.file.reference, &entries);
            self.complaint = read.map_err(|error| DeskError::Code(error.to_string()))?;
            self.obligations = obligations(&self.code, &self.complaint, &entries);
            self.file.entries = entries;
        }
        Ok(self)
    }

    /// Does one more thing to it, here and nowhere else.
    fn grow(&mut self, act: &Act, now: Timestamp) -> Result<(), DeskError> {
        let now = now.max(self.complaint.last_at);
        let known = Some((&self.complaint, &self.file.entries[..]));
        let new = decide(&self.code, known, act, now)?;
        if new.is_empty() {
            return Ok(());
        }
        self.file.entries.extend(written(new));
        let caught_up = self.complaint.catch_up(&self.file.entries);
        caught_up.map_err(|error| DeskError::Code(error.to_string()))?;
        self.obligations = obligations(&self.code, &self.complaint, &self.file.entries);
        Ok(())
    }

    /// What was done to another complaint, as an entry of this one, to which it belongs as well: says which, if it does.
    fn add_twin(&mut self, entry: &Entry, of: &Self) -> Result<Option<Entry>, DeskError> {
        let theirs = (&of.complaint, of.file.entries.as_slice());
        let twin = together::twin(entry, theirs, (&self.complaint, &self.file.entries));
        let Some(twin) = twin.filter(|twin| self.knows_of(&twin.what)) else {
            return Ok(None);
        };
        self.file.entries.push(twin.clone());
        let caught_up = self.complaint.catch_up(&self.file.entries);
        caught_up.map_err(|error| DeskError::Code(error.to_string()))?;
        self.obligations = obligations(&self.code, &self.complaint, &self.file.entries);
        Ok(Some(twin))
    }

    /// A breach is noticed here with another complaint’s only where it is one of this complaint too.
    fn knows_of(&self, what: &What) -> bool {
        let What::PromiseBroken { promise, nth, due } = what else {
            return true;
        };
        let broken = |owed: &Obligation| {
            (&owed.promise, owed.nth) == (promise, *nth) && owed.broken_at(Timestamp::MAX) == Some(*due)
        };
        self.obligations.iter().any(broken)
    }

    /// The days on which it reads the limits that change.
    pub fn days(&self) -> Days {
        Days::of_case(&self.code, &self.complaint, &self.file.entries)
    }
}

/// What somebody who filed is told, once.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub case: Case,
    pub secret: String,
}

/// Why something could not be done.
#[derive(Debug)]
pub enum DeskError {
    /// The rules say no, with a reason for the reader.
    Refused(Refusal),
    /// There is no such complaint; or none that this secret opens. The two answer alike.
    NotFound,
    /// Others kept changing the complaint; the act was tried several times.
    Busy,
    /// The complaint is no longer as it was when the act was decided; see [`Desk::act_upon`].
    Moved,
    /// The same idempotency key is being used at this moment.
    InFlight,
    Register(register::Error),
    /// A stored code that can't be read any more.
    Code(String),
}

impl std::fmt::Display for DeskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::NotFound => f.write_str("There is no such complaint."),
            Self::Busy | Self::Moved => f.write_str("Others are working on this complaint at this moment. Try again."),
            Self::InFlight => f.write_str("The same request is being carried out at this moment."),
            Self::Register(_) => f.write_str("The register could not be read or written."),
            Self::Code(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for DeskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Register(error) => Some(error),
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

impl From<register::Error> for DeskError {
    fn from(error: register::Error) -> Self {
        Self::Register(error)
    }
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Entries as every database can hold them: a browser may send a NUL in a text, which means nothing to anybody.
fn written(mut entries: Vec<Entry>) -> Vec<Entry> {
    let texts = entries.iter_mut().flat_map(|entry| entry.words.values_mut());
    for text in texts.filter(|text| text.contains('\0')) {
        text.retain(|letter| letter != '\0');
    }
    entries
}

/// How often an act is tried again when somebody else was faster.
const TRIES: usize = 5;

impl Desk {
    /// Opens a register. `code`: a [`Published`] is put in force; [`Begin`] says what else there is.
    ///
    /// # Errors
    /// A register, key, code or translation that can't be read.
    pub async fn open(
        dir: &Path,
        config: Config,
        code: impl Into<Begin>,
        clock: Clock,
        ids: Ids,
    ) -> Result<Self, DeskError> {
        let home = config.database.home(dir).map_err(DeskError::Code)?;
        let mail = dir.join("mail");
        let opened = tokio::task::spawn_blocking(move || {
            let register = Register::open(home)?;
            // Whole messages lie there, where no mail server is set.
            register::shut_folder(&mail)?;
            Ok::<_, register::Error>(register)
        });
        let register = opened.await.map_err(|error| DeskError::Code(error.to_string()))??;
        let provider = config
            .oidc
            .as_ref()
            .map(Provider::of)
            .transpose()
            .map_err(DeskError::Code)?;
        let texts = config
            .sms
            .as_ref()
            .map(Gateway::of)
            .transpose()
            .map_err(DeskError::Code)?;
        let keys = Keys::open(&dir.join("key"), &ids).map_err(|error| DeskError::Code(error.to_string()))?;
        let tongues = Tongues::shipped(clock.clone());
        let begun = in_force::begin(&register, code.into()).await?;
        let wall = wall(&begun.code.code)?;
        tongues.speak_of(&begun.code.code);
        let sender = register.setting(in_force::SENDER).await?;
        let pages = Pages::new(tongues.clone(), wall, Some(dir.join("templates")));
        let desk = Self(Arc::new(Inner {
            register,
            config,
            keys,
            provider,
            texts,
            begun_at: clock.now(),
            clock,
            ids,
            tongues,
            pages,
            paper: Paper::default(),
            in_force: RwLock::new(Arc::new(begun.code.clone())),
            started: begun.started.clone(),
            sender: RwLock::new(sender),
            codes: RwLock::new(HashMap::new()),
            teams: Remembered::default(),
            given: Remembered::default(),
            api_keys: Remembered::default(),
            counts: Counts::default(),
            owed: tokio::sync::Notify::new(),
            moved: tokio::sync::Notify::new(),
            moves: AtomicU64::new(0),
            mail_came: tokio::sync::Notify::new(),
            letter_came: tokio::sync::Notify::new(),
            quarantined: AtomicU64::new(0),
        }));
        desk.begin_under(begun).await?;
        Ok(desk)
    }

    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// When this program began to work here, by its own clock.
    pub fn begun_at(&self) -> Timestamp {
        self.0.begun_at
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub fn register(&self) -> &Register {
        &self.0.register
    }

    pub fn config(&self) -> &Config {
        &self.0.config
    }

    pub fn keys(&self) -> &Keys {
        &self.0.keys
    }

    pub fn provider(&self) -> Option<&Provider> {
        self.0.provider.as_ref()
    }

    pub fn texts(&self) -> Option<&Gateway> {
        self.0.texts.as_ref()
    }

    /// Whether what is owed by this way leaves by itself.
    pub fn sends(&self, channel: Channel) -> bool {
        match channel {
            Channel::Sms => self.texts().is_some(),
            channel => channel == Channel::Email,
        }
    }

    /// The messages of a complaint that a person has yet to say or post. A text that nobody took is among them.
    pub fn by_hand(&self, case: &Case) -> Vec<notice::Owed> {
        let mut all = notice::by_hand(&case.code, &case.complaint, &case.file.entries);
        let failed = |owed: &notice::Owed| {
            let delivery = case.complaint.deliveries.get(&(owed.owed_by, owed.notice));
            delivery == Some(&Delivery::Failed)
        };
        // One that nobody sent within a day was owed when nobody could: the gateway is newer than it.
        let entry = |seq: Seq| case.file.entries.iter().find(|entry| entry.seq == seq);
        let is_old = |owed: &notice::Owed| {
            let written = entry(owed.owed_by).map(|entry| entry.recorded_at);
            owed.channel == Channel::Sms && written.is_some_and(|at| self.now().duration_since(at) > UNSENT)
        };
        let announced = |owed: &notice::Owed| case.complaint.is_only_announced(owed.owed_by, owed.notice);
        all.retain(|owed| !self.sends(owed.channel) || failed(owed) || is_old(owed) || announced(owed));
        all
    }

    /// A tracking number that nobody has, as far as chance can say: a commit finds out.
    pub fn new_number(&self) -> String {
        practice::reference::reference(self.ids().number())
    }

    pub fn ids(&self) -> &Ids {
        &self.0.ids
    }

    pub fn tongues(&self) -> &Tongues {
        &self.0.tongues
    }

    pub fn paper(&self) -> &Paper {
        &self.0.paper
    }

    pub fn pages(&self) -> &Pages {
        &self.0.pages
    }

    /// The code that a complaint of today begins under, with its documents: shared, for they are long.
    pub fn in_force(&self) -> Arc<Published> {
        Arc::clone(
            &self
                .0
                .in_force
                .read()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        )
    }

    /// The code that the command named, where it did.
    pub fn started(&self) -> Option<&Started> {
        self.0.started.as_ref()
    }

    /// Its id and version: it comes into force again at the next start.
    pub fn started_with(&self) -> Option<&str> {
        self.started().map(|started| started.with.as_str())
    }

    pub fn code(&self) -> Arc<Code> {
        Arc::clone(&self.in_force().code)
    }

    /// Something was owed outside a complaint.
    pub fn wake_outbox(&self) {
        self.0.owed.notify_one();
    }

    /// Resolves when something was owed since it was last asked.
    pub async fn something_owed(&self) {
        self.0.owed.notified().await;
    }

    /// Resolves when a case has moved since it was last asked.
    pub async fn something_moved(&self) {
        self.0.moved.notified().await;
    }

    /// How often cases have moved by this program.
    pub fn moves(&self) -> u64 {
        self.0.moves.load(Ordering::Relaxed)
    }

    /// Mail was kept.
    pub fn mail_came(&self) {
        self.0.mail_came.notify_one();
    }

    /// Resolves when mail was kept since it was last asked.
    pub async fn some_mail(&self) {
        self.0.mail_came.notified().await;
    }

    /// A letter was kept.
    pub fn letter_came(&self) {
        self.0.letter_came.notify_one();
    }

    /// Resolves when a letter was kept since it was last asked.
    pub async fn some_letter(&self) {
        self.0.letter_came.notified().await;
    }

    /// How many messages wait for a person, as last counted.
    pub fn quarantined(&self) -> u64 {
        self.0.quarantined.load(Ordering::Relaxed)
    }

    /// Counts them again.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn count_quarantined(&self) -> Result<u64, DeskError> {
        let count = self.register().count_quarantined().await?;
        self.0.quarantined.store(count, Ordering::Relaxed);
        Ok(count)
    }

    /// The code that a case began under.
    ///
    /// # Errors
    /// One that the register does not have, or that no longer reads.
    pub async fn code_of(&self, pin: &Pin) -> Result<Arc<Code>, DeskError> {
        let published = self.in_force();
        if published.digest == pin.digest {
            return Ok(Arc::clone(&published.code));
        }
        let known = self
            .0
            .codes
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(&pin.digest)
            .cloned();
        if let Some(code) = known {
            return Ok(code);
        }
        let document = self.register().code_by_digest(&pin.digest).await?.ok_or_else(|| {
            DeskError::Code(format!(
                "The register has no code {} of version {}.",
                pin.code, pin.version
            ))
        })?;
        let code = Published::from_stored(&document.document)
            .map_err(DeskError::Code)?
            .code;
        let mut codes = self.0.codes.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        codes.insert(pin.digest.clone(), code.clone());
        Ok(code)
    }

    /// The teams, for routing. What came to one that was removed comes to the one that took over.
    pub(crate) async fn teams(&self) -> Result<Arc<Vec<Team>>, DeskError> {
        let found = self.0.teams.ask((), self.now(), async {
            let teams = self.register().teams().await?;
            let past = self.register().past_teams().await?;
            Ok::<_, register::Error>(with_heirs(&teams, &past))
        });
        Ok(found.await?)
    }

    /// The teams were changed here.
    pub fn teams_changed(&self) {
        self.0.teams.forget();
    }

    /// The key of an integrator by its digest. One that is unknown is asked for every time, so that a key made
    /// beside the running desk works at once; one that was revoked or has expired is told as well.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn api_key(&self, digest: &register::Digest) -> Result<Option<Arc<ApiKey>>, DeskError> {
        let known = &self.0.api_keys;
        Ok(known.ask_for(*digest, self.now(), self.register().key(digest)).await?)
    }

    /// Takes a key away, with its line in the log; here it stops at once. False if there is no such key, or it was taken
    /// away before.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn revoke_api_key(&self, id: &str, by: &str, name: &str) -> Result<bool, DeskError> {
        let line = self.line(by, "key-revoked", name);
        let change = Change::RevokeKey {
            key: id,
            now: self.now(),
        };
        let revoked = self.register().administer(&[change], &line).await?;
        self.0.api_keys.forget();
        Ok(revoked)
    }

    // ---- the log of administration

    /// A line of the log, to be written with what it tells of.
    pub fn line(&self, by: &str, act: &str, subject: &str) -> AdminAct {
        AdminAct {
            id: self.ids().name(),
            at: self.now(),
            by: by.to_owned(),
            act: act.to_owned(),
            subject: subject.to_owned(),
        }
    }

    // ---- reading

    /// A complaint by its reference.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn case(&self, reference: &str) -> Result<Option<Case>, DeskError> {
        match self.register().case(reference).await? {
            Some(file) => self.understood(file).await.map(Some),
            None => Ok(None),
        }
    }

    async fn understood(&self, file: CaseFile) -> Result<Case, DeskError> {
        let complaint =
            Complaint::read(&file.reference, &file.entries).map_err(|error| DeskError::Code(error.to_string()))?;
        let code = self.code_of(&complaint.pin).await?;
        let obligations = obligations(&code, &complaint, &file.entries);
        Ok(Case {
            file,
            complaint,
            obligations,
            code,
        })
    }

    /// The complaint that a typed reference and secret open. A number that does not exist and a wrong
    /// secret take the same work and give the same answer.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn opened_by(&self, typed_reference: &str, typed_secret: &str) -> Result<Option<Case>, DeskError> {
        let reference = practice::reference::read(typed_reference).unwrap_or_else(|| "000-000-0000".to_owned());
        let file = self.register().case(&reference).await?;
        let generation = file.as_ref().map_or(1, CaseFile::generation);
        let opens = self.keys().is_secret(&reference, generation, typed_secret);
        match file {
            Some(file) if opens => self.understood(file).await.map(Some),
            _ => Ok(None),
        }
    }

    /// The secret that opens a complaint now; shown when it is filed and when it is made anew, never stored.
    pub fn secret(&self, file: &CaseFile) -> String {
        self.keys().secret(&file.reference, file.generation())
    }

    // ---- writing

    /// Files what came in. Answers only when it is on disk.
    ///
    /// # Errors
    /// A refusal with its reason, or a register that can't be written.
    pub async fn file(&self, by: Actor, intake: Intake) -> Result<Receipt, DeskError> {
        self.file_answering(by, intake, |_| None).await
    }

    /// As [`Self::file`]; `answered` is what an idempotency key will replay, kept in the same commit.
    ///
    /// # Errors
    /// As [`Self::file`].
    pub async fn file_answering(
        &self,
        by: Actor,
        intake: Intake,
        answered: impl Fn(&Receipt) -> Option<Answered>,
    ) -> Result<Receipt, DeskError> {
        self.file_through(by, intake, &[], Ends::default(), answered).await
    }

    /// Files what came by mail, with what is written down beside it and the end of the message's row: all in one commit.
    ///
    /// # Errors
    /// As [`Self::file`]; [`register::Error::Taken`] if somebody placed the message first.
    pub async fn file_mail(&self, by: Actor, intake: Intake, also: &[Act], end: MailEnd) -> Result<Receipt, DeskError> {
        let ends = Ends {
            mail: Some(end),
            ..Ends::default()
        };
        self.file_through(by, intake, also, ends, |_| None).await
    }

    /// Files what came in a letter, with what is written down beside it and what becomes of the letter: all in one commit.
    ///
    /// # Errors
    /// As [`Self::file`]; [`register::Error::Taken`] if somebody was first.
    pub async fn file_letter(
        &self,
        by: Actor,
        intake: Intake,
        also: &[Act],
        step: LetterStep,
    ) -> Result<Receipt, DeskError> {
        let ends = Ends {
            letter: Some(step),
            ..Ends::default()
        };
        self.file_through(by, intake, also, ends, |_| None).await
    }

    async fn file_through(
        &self,
        by: Actor,
        intake: Intake,
        also: &[Act],
        ends: Ends,
        answered: impl Fn(&Receipt) -> Option<Answered>,
    ) -> Result<Receipt, DeskError> {
        let published = self.in_force();
        let teams = self.teams().await?;
        let occurred_at = intake.received_at;
        let act = Act {
            by,
            occurred_at,
            action: Action::File(Box::new(intake.into_file(&published, &teams))),
        };
        for _ in 0..TRIES {
            let entries = written(decide(&published.code, None, &act, self.now())?);
            let reference = self.new_number();
            let mut case = Case::new(&published.code, &reference, entries)?;
            for act in also {
                case.grow(act, self.now())?;
            }
            let mut receipt = Receipt {
                secret: self.secret(&case.file),
                case,
            };
            let idempotency = answered(&receipt);
            match self.commit(&[(&receipt.case, None)], ends.clone(), idempotency).await {
                Ok(head) => {
                    receipt.case.file.head = head;
                    return Ok(receipt);
                }
                Err(CommitError::ReferenceTaken) => {}
                Err(error) => return Err(refused_commit(error)),
            }
        }
        Err(DeskError::Busy)
    }

    /// Does something to a complaint.
    ///
    /// # Errors
    /// A refusal with its reason, no such complaint, or a register that can't be read or written.
    pub async fn act(&self, reference: &str, act: Act) -> Result<Case, DeskError> {
        self.act_finishing(reference, act, Vec::new()).await
    }

    /// As [`Self::act`], finishing rows of the outbox in the same commit.
    ///
    /// # Errors
    /// As [`Self::act`].
    pub async fn act_finishing(&self, reference: &str, act: Act, done: Vec<OutboxDone>) -> Result<Case, DeskError> {
        let ends = Ends {
            outbox: done,
            ..Ends::default()
        };
        self.act_through(reference, &[act], ends, |_| None).await
    }

    /// Does what a message comes to, one after the other, and ends the message's row: all in one commit.
    ///
    /// # Errors
    /// As [`Self::act`]; [`register::Error::Taken`] if somebody placed the message first.
    pub async fn act_mail(&self, reference: &str, acts: &[Act], end: MailEnd) -> Result<Case, DeskError> {
        let ends = Ends {
            mail: Some(end),
            ..Ends::default()
        };
        self.act_through(reference, acts, ends, |_| None).await
    }

    /// Does what a letter comes to, and writes what becomes of the letter: all in one commit.
    ///
    /// # Errors
    /// As [`Self::act`]; [`register::Error::Taken`] if somebody was first.
    pub async fn act_letter(&self, reference: &str, acts: &[Act], step: LetterStep) -> Result<Case, DeskError> {
        let ends = Ends {
            letter: Some(step),
            ..Ends::default()
        };
        self.act_through(reference, acts, ends, |_| None).await
    }

    /// As [`Self::act`]; `answered` is what an idempotency key will replay, kept in the same commit.
    ///
    /// # Errors
    /// As [`Self::act`], and a key that somebody else took over.
    pub async fn act_answering(
        &self,
        reference: &str,
        act: Act,
        answered: impl Fn(&Case) -> Option<Answered>,
    ) -> Result<Case, DeskError> {
        self.act_through(reference, &[act], Ends::default(), answered).await
    }

    async fn act_through(
        &self,
        reference: &str,
        acts: &[Act],
        ends: Ends,
        answered: impl Fn(&Case) -> Option<Answered>,
    ) -> Result<Case, DeskError> {
        for _ in 0..TRIES {
            let before = self.case(reference).await?.ok_or(DeskError::NotFound)?;
            let before = self.handled_at(before, acts).await?;
            match self.act_once(before, acts, &ends, &answered).await {
                Err(DeskError::Moved) => {}
                answer => return answer,
            }
        }
        Err(DeskError::Busy)
    }

    /// Does something to a complaint as somebody has seen it, or not at all.
    ///
    /// # Errors
    /// [`DeskError::Moved`] if anything was added to it since; the others as [`Self::act`].
    pub async fn act_upon(&self, seen: Case, act: &Act) -> Result<Case, DeskError> {
        let acts = std::slice::from_ref(act);
        let seen = self.handled_at(seen, acts).await?;
        self.act_once(seen, acts, &Ends::default(), |_| None).await
    }

    /// What a customer does to a complaint that is handled with another is done to that one; so does a call of theirs go
    /// there, whichever number they name.
    async fn handled_at(&self, mut case: Case, acts: &[Act]) -> Result<Case, DeskError> {
        let is_theirs = |act: &Act| {
            let speaks = matches!(
                act.action,
                Action::CustomerWrites { .. } | Action::BeginContact { .. } | Action::EndContact { .. }
            );
            speaks || act.by.is_customer()
        };
        let goes_there = |act: &Act| is_theirs(act) && !act.action.stays_with_its_number();
        if !acts.iter().any(goes_there) {
            return Ok(case);
        }
        // What was put back into a whole may be handled, with that whole, in a third; the rules allow no more.
        for _ in 0..TRIES {
            let Some(into) = &case.complaint.merged_into else { break };
            case = self.case(into).await?.ok_or(DeskError::NotFound)?;
        }
        Ok(case)
    }

    async fn act_once(
        &self,
        before: Case,
        acts: &[Act],
        ends: &Ends,
        answered: impl Fn(&Case) -> Option<Answered>,
    ) -> Result<Case, DeskError> {
        let mut after = before.clone();
        for act in acts {
            let limit = self.above_limit(&after, act).await?;
            let act = self.within_rights(&after, act).await?;
            after.grow(&act, self.now())?;
            if let Some(above) = limit {
                return Err(above.into());
            }
        }
        let ends = self.ends(&before, &after, ends);
        if after.complaint.version == before.complaint.version {
            for row in ends.outbox {
                self.register().finished(&row.id, row.state, row.at).await?;
            }
            if let Some(end) = ends.mail {
                let complaint = Some(before.complaint.reference.clone());
                self.register().end_mail(&MailEnd { complaint, ..end }).await?;
            }
            // A letter always says something.
            if ends.letter.is_some() {
                return Err(DeskError::Code("a letter came to nothing on its complaint".to_owned()));
            }
            // It was done before: nothing is written but the answer.
            if let Some(answered) = answered(&before)
                && !self.register().answer(&answered).await?
            {
                return Err(DeskError::InFlight);
            }
            return Ok(before);
        }
        let idempotency = answered(&after);
        let beside = self.beside(&before, &after, acts).await?;
        let cases: Vec<Written<'_>> = std::iter::once((&after, Some(&before)))
            .chain(beside.iter().map(|(before, after)| (after, before.as_ref())))
            .collect();
        match self.commit(&cases, ends, idempotency).await {
            Ok(head) => {
                after.file.head = head;
                Ok(after)
            }
            // The number that a part was to have is in use: it is decided anew, with another.
            Err(CommitError::Stale | CommitError::ReferenceTaken) => Err(DeskError::Moved),
            // What a customer's step would have overtaken has just left: the step is taken after it.
            Err(CommitError::TooLate) if !acts.iter().any(|act| matches!(act.action, Action::TakeBack { .. })) => {
                Err(DeskError::Moved)
            }
            Err(error) => Err(refused_commit(error)),
        }
    }

    /// The complaints to which the new entries belong as well, before and after.
    async fn beside(&self, before: &Case, after: &Case, acts: &[Act]) -> Result<Vec<Beside>, DeskError> {
        let known = before.complaint.version;
        let mut all: Vec<Beside> = Vec::new();
        for entry in after.file.entries.iter().filter(|entry| entry.seq > known) {
            if let Some(part) = part(after, entry, acts)? {
                all.push((None, part));
            }
            if !together::others(&after.file.entries, entry).is_empty() {
                Box::pin(self.spread(entry, after, &mut all)).await?;
            }
        }
        let seen_otherwise = |act: &Act| {
            let Some(seen) = act.action.looks_at() else {
                return false;
            };
            let mut found = all.iter().filter_map(|(before, _)| Some(&before.as_ref()?.complaint));
            found.any(|found| found.reference == seen.reference && found.version != seen.version)
        };
        if acts.iter().any(seen_otherwise) {
            return Err(DeskError::Moved);
        }
        let unchanged = |before: &Case, after: &Case| before.complaint.version == after.complaint.version;
        all.retain(|(before, after)| before.as_ref().is_none_or(|before| !unchanged(before, after)));
        Ok(all)
    }

    /// Writes an entry to whatever it belongs to as well; from one part of a whole it goes on, by the whole, to the others.
    async fn spread(&self, entry: &Entry, after: &Case, all: &mut Vec<Beside>) -> Result<(), DeskError> {
        let mut reached = vec![after.complaint.reference.clone()];
        let mut written = vec![(entry.clone(), after.clone())];
        while let Some((entry, of)) = written.pop() {
            for other in together::others(&of.file.entries, &entry) {
                if reached.contains(&other) {
                    continue;
                }
                let place = match all.iter().position(|(_, known)| known.complaint.reference == other) {
                    Some(place) => place,
                    None => match self.case(&other).await? {
                        Some(case) => {
                            all.push((Some(case.clone()), case));
                            all.len() - 1
                        }
                        // A link may name what is in no book of ours.
                        None if matches!(entry.what, What::Linked { .. } | What::Unlinked { .. }) => continue,
                        None => return Err(DeskError::NotFound),
                    },
                };
                reached.push(other);
                if let Some((_, other)) = all.get_mut(place)
                    && let Some(twin) = other.add_twin(&entry, &of)?
                {
                    written.push((twin, other.clone()));
                }
            }
        }
        Ok(())
    }

    /// Taking a message back stops its row in the commit that records it. One that a person was to say has none.
    fn ends(&self, before: &Case, after: &Case, ends: &Ends) -> Ends {
        let mut all = ends.clone();
        let new = after.file.entries.iter().skip(before.file.entries.len());
        for taken in new {
            let What::TakenBack { owed_by, notice } = taken.what else {
                continue;
            };
            let entry = before.file.entries.iter().find(|entry| entry.seq == owed_by);
            let owed = entry.and_then(|entry| notice::to_customer(&before.code, &before.complaint, entry, notice));
            if owed.is_some_and(|owed| self.sends(owed.channel)) {
                all.outbox.push(OutboxDone {
                    id: outbox_id(&before.complaint.reference, owed_by, notice, &Recipient::Customer),
                    state: register::OutboxState::TakenBack,
                    at: taken.recorded_at,
                });
            }
        }
        all
    }

    /// One transaction: entries, words, summary, obligations, what is owed. Whatever ends with an act ends with its first
    /// case, whose new head is the answer.
    async fn commit(
        &self,
        cases: &[Written<'_>],
        ends: Ends,
        idempotency: Option<Answered>,
    ) -> Result<register::Digest, CommitError> {
        let mut salts: Vec<_> = cases.iter().map(|_| self.ids().salts()).collect();
        let mut only_the_first = Some((ends, idempotency));
        let batches: Vec<Batch<'_>> = cases
            .iter()
            .zip(&mut salts)
            .map(|(written, salts)| {
                let (ends, idempotency) = only_the_first.take().unwrap_or_default();
                self.batch(*written, ends, idempotency, salts)
            })
            .collect();
        let wakes_outbox = batches.iter().any(|batch| !batch.owed.is_empty());
        let heads = self.register().commit_together(batches).await?;
        if wakes_outbox {
            self.0.owed.notify_one();
        }
        self.0.counts.forget();
        self.0.moves.fetch_add(1, Ordering::Relaxed);
        self.0.moved.notify_one();
        Ok(heads.first().copied().unwrap_or(register::NEW_CASE))
    }

    fn batch<'a>(
        &self,
        (after, before): Written<'a>,
        ends: Ends,
        idempotency: Option<Answered>,
        salts: &'a mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Batch<'a> {
        let known = before.map_or(0, |case| case.file.entries.len());
        let new = after.file.entries.get(known..).unwrap_or_default();
        Batch {
            reference: &after.file.reference,
            base: before.map_or(0, |case| case.complaint.version),
            head: after.file.head,
            entries: new,
            complaint: &after.complaint,
            obligations: &after.obligations,
            before: before.map(|case| Before {
                complaint: &case.complaint,
                obligations: &case.obligations,
            }),
            owed: self.owed(before, after, new),
            to_post: notice::to_post(&after.code, &after.complaint, &after.file.entries),
            outbox_done: ends.outbox,
            mail: ends.mail,
            letter: ends.letter,
            counters: counters(before, after, new),
            idempotency,
            salts,
        }
    }

    fn owed(&self, before: Option<&Case>, after: &Case, new: &[Entry]) -> Vec<register::Owed> {
        let now = self.now();
        let held = now.checked_add(TAKE_BACK).unwrap_or(now);
        let moved = before.map_or_else(Vec::new, |before| self.moved_over(before, after, new));
        let owed = new
            .iter()
            .flat_map(|entry| notice::owed(&after.code, &after.complaint, entry));
        owed.filter(|owed| self.sends(owed.channel))
            .chain(moved)
            .map(|owed| register::Owed {
                id: outbox_id(&after.file.reference, owed.owed_by, owed.notice, &owed.to),
                complaint: Some(after.file.reference.clone()),
                owed_by: owed.owed_by,
                notice: owed.notice,
                not_before: if owed.by_hand { held } else { now },
                created_at: now,
                channel: owed.channel,
                language: owed.language,
                recipient: match owed.to {
                    Recipient::Customer => register::Recipient::Customer,
                    Recipient::Staff(id) => register::Recipient::Staff(id),
                    Recipient::Role(role) => register::Recipient::Role(role),
                },
            })
            .collect()
    }

    /// What waited for somebody to say or post it, when the customer chose a way that needs nobody: it leaves that way.
    /// What lies printed on a desk is not posted any more, and the print queue does not list it.
    fn moved_over(&self, before: &Case, after: &Case, new: &[Entry]) -> Vec<notice::Owed> {
        let chooses = |entry: &Entry| matches!(entry.what, What::DetailsChanged { .. } | What::FormatAsked { .. });
        if !new.iter().any(chooses) {
            return Vec::new();
        }
        let entry = |seq: Seq| after.file.entries.iter().find(|entry| entry.seq == seq);
        let anew = |waited: notice::Owed| {
            let owed = notice::to_customer(&after.code, &after.complaint, entry(waited.owed_by)?, waited.notice)?;
            (owed.channel != waited.channel && self.sends(owed.channel)).then_some(owed)
        };
        self.by_hand(before).into_iter().filter_map(anew).collect()
    }
}

/// Teams by their routing, each removed one under the id of the team that does its work now.
fn with_heirs(teams: &[Team], past: &[(Team, Option<String>)]) -> Vec<Team> {
    let inherited = past.iter().filter_map(|(team, _)| {
        Some(Team {
            id: heir_of(&team.id, past)?,
            ..team.clone()
        })
    });
    let mut all: Vec<Team> = inherited.chain(teams.iter().cloned()).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// The team that does the work of this one now: itself, unless it was removed.
pub fn heir_of(id: &str, past: &[(Team, Option<String>)]) -> Option<String> {
    let mut id = id.to_owned();
    // Whoever took over may have been removed since; nobody takes over from themselves twice.
    for _ in 0..=past.len() {
        match past.iter().find(|(team, _)| team.id == id) {
            None => return Some(id),
            Some((_, next)) => id = next.clone()?,
        }
    }
    None
}

/// What an act splits off, as a complaint that is not written yet.
fn part(whole: &Case, entry: &Entry, acts: &[Act]) -> Result<Option<Case>, DeskError> {
    let What::SplitOff { other: reference, .. } = &entry.what else {
        return Ok(None);
    };
    let named = acts.iter().find_map(|act| match &act.action {
        Action::Split {
            other,
            category,
            nature,
            ..
        } if other == reference => Some((category.as_deref(), nature.as_str())),
        _ => None,
    });
    let (category, nature) = named.unwrap_or_default();
    let entries = splitting::part(&whole.complaint.reference, &whole.file.entries, entry, category, nature);
    Case::new(&whole.code, reference, written(entries)).map(Some)
}

/// The idempotency key of a message, and the left part of its Message-ID.
pub fn outbox_id(reference: &str, owed_by: u32, notice: practice::terms::Notice, to: &Recipient) -> String {
    match to {
        Recipient::Customer => format!("{reference}-{owed_by}-{notice}"),
        Recipient::Staff(id) => format!("{reference}-{owed_by}-{notice}-{id}"),
        Recipient::Role(role) => format!("{reference}-{owed_by}-{notice}-{role}"),
    }
}

fn refused_commit(error: CommitError) -> DeskError {
    match error {
        CommitError::Stale | CommitError::ReferenceTaken => DeskError::Busy,
        CommitError::IdempotencyConflict => DeskError::InFlight,
        CommitError::TooLate => DeskError::Refused(Refusal::TooLateToTakeBack),
        CommitError::Failed(error) => DeskError::Register(error),
    }
}

/// What the new entries add to the register's counts.
fn counters(before: Option<&Case>, after: &Case, new: &[Entry]) -> Vec<(String, i64)> {
    let mut counts = Vec::new();
    let was_solved = before.is_some_and(|case| case.complaint.is_solved_at_once());
    let solved = i64::from(after.complaint.is_solved_at_once()) - i64::from(was_solved);
    if solved != 0 {
        counts.push(("solved-at-first-contact".to_owned(), solved));
    }
    for entry in new {
        match &entry.what {
            // What it had before it was split off was counted then, of the whole.
            What::SplitFrom { .. } => counts.push(("open".to_owned(), 1)),
            _ if is_copied(&after.file.entries, entry) => {}
            What::SplitUndone { .. } if after.complaint.put_back => counts.push(("open".to_owned(), -1)),
            What::Filed(filing) => {
                counts.push((format!("channel.{}", filing.channel), 1));
                counts.push((format!("kind.{}", filing.kind), 1));
                counts.push(("open".to_owned(), 1));
            }
            What::Closed { ending } => {
                counts.push(("open".to_owned(), -1));
                counts.push((format!("ending.{ending}"), 1));
            }
            // Counted where it was done.
            What::Accepted { .. } | What::Escalated { .. } | What::PromiseBroken { .. } if entry.twin.is_some() => {}
            What::Accepted { .. } if !entry.by.is_customer() => counts.push(("accepted-by-staff".to_owned(), 1)),
            What::Accepted { .. } => counts.push(("accepted-by-customer".to_owned(), 1)),
            What::Reopened => counts.push(("open".to_owned(), 1)),
            What::Imported { ended: Some(ended), .. } => {
                counts.push(("open".to_owned(), -1));
                counts.push((format!("ending.{}", ended.ending), 1));
            }
            What::TakenBack { owed_by, .. } => counts.extend(uncounted(after, *owed_by)),
            What::Escalated { to, .. } => counts.push((format!("escalated.{to}"), 1)),
            What::PromiseBroken { promise, .. } => counts.push((format!("broken.{promise}"), 1)),
            _ => {}
        }
    }
    counts
}

/// A closing that was taken back was none.
fn uncounted(case: &Case, act: Seq) -> Vec<(String, i64)> {
    let taken = case.file.entries.iter().find(|entry| entry.seq == act);
    match taken.map(|entry| &entry.what) {
        Some(What::Closed { ending }) => vec![("open".to_owned(), 1), (format!("ending.{ending}"), -1)],
        _ => Vec::new(),
    }
}

/// The desk's zone, by which pages tell the time.
fn wall(code: &Code) -> Result<Wall, DeskError> {
    let calendar = code
        .desk()
        .ok_or_else(|| DeskError::Code("The code in force has no calendar.".to_owned()))?;
    Ok(Wall {
        zone: calendar.zone().clone(),
        zone_name: calendar.zone_name.clone(),
    })
}

impl Case {
    /// The words of the filing; of what was split off, those that it was given then.
    pub fn filed_word(&self, label: Label) -> Option<&str> {
        let split = split_from(&self.file.entries).and_then(|split| split.word(label));
        split.or_else(|| self.file.entries.first()?.word(label))
    }

    /// The desk has closed on the date by which we said we would finish, and we have not.
    pub fn estimate_has_passed(&self, now: Timestamp) -> bool {
        let estimate = self.complaint.estimate.filter(|_| self.complaint.is_open());
        let close = estimate.zip(self.code.desk());
        close.is_some_and(|(date, calendar)| calendar.close_on_or_after(date).is_ok_and(|close| close <= now))
    }

    /// That date, as long as it is to come.
    pub fn estimate_to_come(&self, now: Timestamp) -> Option<Date> {
        self.complaint.estimate.filter(|_| !self.estimate_has_passed(now))
    }

    /// It waits, and what we owe by that date is not broken: then it is not we who are late.
    pub fn estimate_waits(&self, now: Timestamp) -> bool {
        let follows = |owed: &&Obligation| {
            let promise = self.code.promise(&owed.promise);
            promise.is_some_and(|promise| promise.moved_by.is_some())
        };
        let mut owed = self.obligations.iter().filter(follows);
        self.complaint.stage() == Stage::Waiting && !owed.any(|owed| owed.standing(now) == Standing::BrokenOwed)
    }

    /// The issue of an obligation that is owed once an issue.
    pub fn issue_of(&self, promise: &str, nth: u32) -> Option<u8> {
        let mut owed = self.obligations.iter();
        owed.find(|owed| owed.promise == promise && owed.nth == nth)?.issue
    }

    /// The language in which this customer is answered, if the interface has it.
    pub fn language(&self) -> &Language {
        &self.complaint.answering.language
    }
}
