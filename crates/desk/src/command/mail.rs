//! `recourse mail`: hands over a message that came by mail, and lists what came.
//!
//! A mail server acts on the exit code of `deliver`: 0, and the message is ours; 75, and it tries again; 65, and it tells
//! the sender. Whatever is wrong here and can be mended is 75, a mistyped command too: no message is lost for it.

use std::{io::Read as _, process::ExitCode};

use clap::{Args, Subcommand, error::ErrorKind as Mistake};
use jiff::Timestamp;
use register::{MailIn, Register};
use serde_json::json;

use super::{
    Ending, Place, Trouble, runtime,
    terminal::{regret, say_on},
};
use crate::{
    files,
    instant::Instant,
    post::inbound::{self, Envelope},
    time::{Clock, Ids},
};

/// Try again later (`EX_TEMPFAIL`).
const LATER: u8 = 75;
/// It will never be taken (`EX_DATAERR`).
const NEVER: u8 = 65;

#[derive(Debug, Subcommand)]
pub enum Mail {
    /// Keep the message on the standard input. It ends with 0 once the message is on disk.
    Deliver(Deliver),
    /// What came by mail, and what became of it.
    List(List),
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example: recourse mail deliver --data /var/lib/recourse --from ana@example.net < message

Exit codes: 0 kept; 75 not kept now, try again; 65 too large, tell the sender. The desk that is at work places the message
within seconds; docs/mail.md says how a mail server calls this."
)]
pub struct Deliver {
    #[command(flatten)]
    place: Place,
    /// The envelope’s sender; <> if nobody is to be told.
    #[arg(long, value_name = "ADDR", allow_hyphen_values = true)]
    from: Option<String>,
    /// The envelope’s recipients, one or several.
    #[arg(long, value_name = "ADDR", num_args = 1..)]
    to: Vec<String>,
    /// Place it at once too, where no desk is at work that would.
    #[arg(long = "place")]
    place_now: bool,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example: recourse mail list --data /var/lib/recourse --json   (one message a line, oldest first)"
)]
pub struct List {
    #[command(flatten)]
    place: Place,
    /// As JSON, one message a line.
    #[arg(long)]
    json: bool,
}

impl Mail {
    pub fn run(self) -> ExitCode {
        let (ending, failed) = match self {
            Self::Deliver(deliver) => (runtime(deliver.run()), LATER),
            Self::List(list) => (runtime(list.run()), 2),
        };
        ending.unwrap_or_else(|Trouble(sentence)| {
            regret(&sentence);
            ExitCode::from(failed)
        })
    }
}

/// A command that could not be understood. A mail server must not take it for an answer about its message.
pub fn mistyped(wrong: &clap::Error) -> ExitCode {
    let asked = matches!(wrong.kind(), Mistake::DisplayHelp | Mistake::DisplayVersion);
    let typed: Vec<String> = std::env::args().skip(1).take(2).collect();
    if typed == ["mail", "deliver"] && !asked {
        drop(wrong.print());
        return ExitCode::from(LATER);
    }
    wrong.exit()
}

impl Deliver {
    async fn run(self) -> Ending {
        let config = self.place.config()?;
        let home = self.place.exists()?;
        let most = u64::from(config.mail.largest_megabytes.get()).saturating_mul(1024 * 1024);
        let mut bytes = Vec::new();
        std::io::stdin().take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
            regret(&format!(
                "the message is larger than {} MB (mail.largest_megabytes), and was not kept",
                config.mail.largest_megabytes
            ));
            return Ok(ExitCode::from(NEVER));
        }
        if bytes.is_empty() {
            return Err(Trouble::new(
                "there is no message on the standard input\nhelp: recourse mail deliver --data DIR < message",
            ));
        }
        let envelope = Envelope {
            from: self.from.map(|from| from.trim_matches(['<', '>', ' ']).to_owned()),
            to: self.to,
        };
        let now = Clock::System.now();
        let opened = tokio::task::spawn_blocking(move || Register::open(home)).await?;
        let register = opened.map_err(|error| self.place.unopened(&error.into()))?;
        if !files::is_room_for(register.dir(), config.limits.free_megabytes, bytes.len()) {
            return Err(Trouble::new("the disk is nearly full, and the message was not kept"));
        }
        let kept = inbound::keep(&register, &Ids::System, bytes, envelope, "command", now).await;
        let closing = register.clone();
        tokio::task::spawn_blocking(move || closing.close()).await??;
        drop(register);
        let id = kept?;
        if self.place_now {
            place(&self.place, &id).await;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The message is kept: what goes wrong here is told, and is no reason to send it again.
async fn place(at: &Place, id: &str) {
    let placed = async {
        let desk = at.desk().await?;
        if let Some(mail) = desk.register().mail(id).await? {
            inbound::place(&desk, &mail).await?;
        }
        Ok::<_, Trouble>(())
    };
    if let Err(Trouble(why)) = placed.await {
        regret(&format!(
            "the message is kept, and a desk will place it; it could not be placed now: {why}"
        ));
    }
}

impl List {
    async fn run(self) -> Ending {
        let home = self.place.exists()?;
        let opened = tokio::task::spawn_blocking(move || Register::open(home)).await?;
        let register = opened.map_err(|error| self.place.unopened(&error.into()))?;
        let mut after = (Timestamp::MIN, String::new());
        let mut lines = if self.json {
            String::new()
        } else {
            format!(
                "{:<20}  {:<14}  {:<24}  {:<12}  digest\n",
                "taken", "became", "cause", "complaint"
            )
        };
        loop {
            let page = register.mail_after((after.0, &after.1), 500).await?;
            for mail in &page {
                lines += &if self.json { json(mail).to_string() } else { row(mail) };
                lines.push('\n');
            }
            let read = say_on(&lines)?;
            match page.last() {
                Some(last) if read.is_continue() => after = (last.mail.taken_at, last.mail.id.clone()),
                _ => return Ok(ExitCode::SUCCESS),
            }
            lines.clear();
        }
    }
}

fn json(mail: &MailIn) -> serde_json::Value {
    json!({
        "id": mail.mail.id,
        "digest": mail.mail.digest,
        "bytes": mail.mail.bytes,
        "taken_at": Instant::from(mail.mail.taken_at),
        "came": mail.mail.came,
        "message_id": mail.read.message_id,
        "state": mail.state.word(),
        "tries": mail.tries,
        "erased": mail.erased,
        "disposition": mail.disposition,
        "cause": mail.cause,
        "case": mail.complaint,
        "entry": mail.seq,
        "about": mail.about,
        "due_at": mail.due_at.map(Instant::from),
        "decided_at": mail.decided.as_ref().map(|decided| Instant::from(decided.at)),
    })
}

fn row(mail: &MailIn) -> String {
    let short = |text: Option<&str>| text.unwrap_or("-").to_owned();
    format!(
        "{:<20}  {:<14}  {:<24}  {:<12}  {}",
        mail.mail.taken_at.strftime("%Y-%m-%d %H:%M:%SZ"),
        mail.disposition.as_deref().unwrap_or(mail.state.word()),
        short(mail.cause.as_deref()),
        short(mail.complaint.as_deref()),
        &mail.mail.digest[..12.min(mail.mail.digest.len())],
    )
}
