//! The one place where pure meets I/O, which everything that runs has in hand: register, codes, keys, clock, languages.
//!
//! Portal, workbench, API, mail and jobs all come through [`Desk::file`] and [`Desk::act`] (`acting`: load the case, decide,
//! commit, answer); nothing else changes a complaint.

mod acting;
mod beside;
mod case;
mod commit;
mod counters;
mod counts;
mod error;
mod heads;
mod in_force;
mod kin;
pub mod own_key;
mod taking_over;
mod teams;
mod within;

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use jiff::Timestamp;
use practice::{
    Code,
    complaint::Delivery,
    entry::{Pin, Seq},
    notice,
    terms::Channel,
};
use register::{AdminAct, ApiKey, Change, Register, Team};

use crate::{
    codes::Published,
    config::Config,
    keys::Keys,
    pages::{Pages, Wall},
    post::{paper::Paper, texts::Gateway},
    provider::Provider,
    remembered::Remembered,
    time::{Clock, Ids, Series},
    tongue::Tongues,
    web::RequestId,
};

pub use acting::Receipt;
pub use case::Case;
pub use commit::outbox_id;
pub use counters::counted;
use counts::Counts;
pub use error::DeskError;
pub use in_force::{Begin, Putting, Sender, SenderFrom, Started};
pub use taking_over::Brought;
pub use teams::heir_of;

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
    /// What requests are called.
    requests: Series,
    tongues: Tongues,
    pages: Pages,
    paper: Paper,
    in_force: RwLock<Arc<Published>>,
    started: Option<Started>,
    /// What the set-up page was told; see [`Desk::sender`].
    sender: RwLock<Option<String>>,
    codes: RwLock<HashMap<String, Arc<Code>>>,
    on_record: Remembered<(), Vec<Arc<Code>>>,
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
        let keys = own_key::of(&register, &dir.join("key"), &ids).await?;
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
            requests: ids.series(),
            ids,
            tongues,
            pages,
            paper: Paper::default(),
            in_force: RwLock::new(Arc::new(begun.code.clone())),
            started: begun.started.clone(),
            sender: RwLock::new(sender),
            codes: RwLock::new(HashMap::new()),
            on_record: Remembered::default(),
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
        desk.keep_heads().await?;
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
            channel => matches!(channel, Channel::Email | Channel::Web),
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

    /// What the next request is called.
    pub fn next_request(&self) -> RequestId {
        RequestId::next(&self.0.requests)
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
        self.code_by_digest(&pin.digest).await?.ok_or_else(|| {
            DeskError::Code(format!(
                "The register has no code {} of version {}.",
                pin.code, pin.version
            ))
        })
    }

    async fn code_by_digest(&self, digest: &str) -> Result<Option<Arc<Code>>, DeskError> {
        let published = self.in_force();
        if published.digest == digest {
            return Ok(Some(Arc::clone(&published.code)));
        }
        let known = self
            .0
            .codes
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(digest)
            .cloned();
        if known.is_some() {
            return Ok(known);
        }
        let Some(document) = self.register().code_by_digest(digest).await? else {
            return Ok(None);
        };
        let code = Published::from_stored(&document.document)
            .map_err(DeskError::Code)?
            .code;
        let mut codes = self.0.codes.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        codes.insert(digest.to_owned(), code.clone());
        Ok(Some(code))
    }

    /// Every code on record under which a complaint may stand. One that no longer reads is left out: its complaints say so.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn codes_on_record(&self) -> Result<Arc<Vec<Arc<Code>>>, register::Error> {
        let read = async {
            let mut codes = Vec::new();
            for digest in self.register().code_digests().await? {
                match self.code_by_digest(&digest).await {
                    Ok(code) => codes.extend(code),
                    Err(DeskError::Register(error)) => return Err(error),
                    Err(_) => {}
                }
            }
            Ok(codes)
        };
        self.0.on_record.ask((), self.now(), read).await
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
