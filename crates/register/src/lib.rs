//! The book: the register of complaints, append-only and provable.
//!
//! A [`Register`] is a directory: the database, the attachments by digest, and the file `heads` that
//! remembers where the register's chain ended. A complaint is read as its [`CaseFile`] and grows by a
//! [`Batch`], which is committed whole or refused. Lists, clocks and the outbox are rows written in the
//! same transaction; [`Register::rebuild`] derives them again and [`Register::verify`] proves the entries.
//!
//! Nothing here knows what may happen to a complaint or what time it is: that is `practice` and `desk`.

mod absences;
mod admin_log;
mod administration;
mod backup;
mod chain;
mod codes;
mod company;
mod complaints;
mod copies;
mod corrective;
mod counters;
mod cuts;
mod digests;
mod drafts;
mod driver;
mod error;
mod files;
mod idempotency;
mod index;
mod lanes;
mod letters_in;
mod lists;
mod mail_in;
mod mailboxes;
mod migrations;
mod moving;
mod notation;
mod obligations;
mod open;
mod outbox;
mod pages;
mod passkeys;
mod people;
mod rebuild;
mod rights;
mod saved_views;
pub mod search;
mod second_factor;
mod settings;
mod sign_in;
mod standard_texts;
mod statements;
mod step;
mod summary;
mod tallies;
mod value;
mod verify;
mod view_counts;
mod visitors;
mod vouched;
mod webhooks;
mod words;
mod work_item;
mod worklist;

pub use absences::Absence;
pub use admin_log::{AdminAct, LogAsked, LogPage};
pub use administration::Change;
pub use backup::{Backup, restore};
pub use chain::{Digest, NEW_CASE};
pub use codes::CodeDocument;
pub use company::{Begun, Company, Present};
pub use complaints::{Answered, Batch, Before, CaseFile};
pub use corrective::{ActionChange, Changed, CorrectiveAction, Done as ActionDone};
pub use drafts::Draft;
pub use driver::Server;
pub use error::{CommitError, Error};
pub use files::FileRow;
pub use idempotency::Claim;
pub use index::{Indexed, Unindexed};
pub use letters_in::{
    LetterCase, LetterEnding, LetterIn, LetterSaid, LetterState, LetterStep, NewLetter, Reading as LetterReading, Scan,
    ScanKind,
};
pub use lists::Chosen;
pub use mail_in::{Decided, MailEnd, MailIn, MailRead, MailState, NewMail};
pub use mailboxes::Reading;
pub use moving::{Moved, Progress, move_register};
pub use obligations::{DueSoon, ObligationRow};
pub use open::{Home, Register, Stats, make_private, shut_folder};
pub use outbox::{OutboxDone, OutboxRow, OutboxState, Owed, Recipient, UnknownRecipient};
pub use pages::{BadCursor, Cursor, Page};
pub use passkeys::Passkey;
pub use people::{Routing, Staff, Team};
pub use rebuild::{Derived, Difference, Rebuilt};
pub use rights::Given;
pub use saved_views::SavedView;
pub use second_factor::SecondFactor;
pub use sign_in::{ApiKey, Ends, Session, SetupLink, Way};
pub use standard_texts::StandardText;
pub use tallies::{Accounts, BadCells, Cells};
pub use verify::{Finding, FindingKind, Report, verify_dir};
pub use view_counts::{ViewCounts, with_its_midnight};
pub use visitors::{Grant, Visit};
pub use vouched::Vouched;
pub use webhooks::{Delivery, DeliveryState, Webhook};
pub use work_item::{NextDue, WorkItem};
pub use worklist::{CUSTOMERS_TURN, Worklist};
