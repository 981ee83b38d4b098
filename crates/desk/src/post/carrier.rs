//! How a message leaves: by SMTP with TLS, into a folder where no server is set, or into memory in tests.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    time::{Duration, UNIX_EPOCH},
};

use jiff::Timestamp;
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    address::Envelope,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, ContentTypeErr, HeaderName, HeaderValue},
    },
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, Tls as SmtpTls, TlsParameters},
    },
};

use super::Letter;
use crate::config::{Mail, Tls};

/// Why a message did not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undelivered {
    /// Trying again may help.
    ForNow(String),
    /// It will not.
    ForGood(String),
}

/// One of those a letter is for, whom it did not reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    pub to: String,
    pub why: Undelivered,
}

/// The way out.
#[derive(Debug, Clone)]
pub enum Carrier {
    Folder {
        at: PathBuf,
    },
    Smtp {
        transport: AsyncSmtpTransport<Tokio1Executor>,
    },
    Memory {
        sent: Arc<Mutex<Vec<Letter>>>,
        refuse: Arc<Mutex<Option<Undelivered>>>,
    },
    /// To nobody: of what is only played.
    Nowhere,
}

impl Carrier {
    /// The way out that the configuration names.
    ///
    /// # Errors
    /// A sentence about what can't be used.
    pub fn of(mail: &Mail, data: &std::path::Path) -> Result<Self, String> {
        let Some(server) = &mail.server else {
            return Ok(Self::Folder { at: data.join("mail") });
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.as_str())
            .port(mail.port)
            .timeout(Some(Duration::from_secs(30)));
        builder = match mail.tls {
            Tls::None => builder.tls(SmtpTls::None),
            Tls::Starttls => builder.tls(SmtpTls::Required(parameters(server, mail)?)),
            Tls::Tls => builder.tls(SmtpTls::Wrapper(parameters(server, mail)?)),
        };
        if let Some(user) = &mail.user {
            let file = mail
                .password_file
                .as_ref()
                .ok_or("mail.user is set but mail.password_file is not")?;
            let password = std::fs::read_to_string(file)
                .map_err(|error| format!("mail.password_file {} can’t be read: {error}", file.display()))?;
            builder = builder.credentials(Credentials::new(user.clone(), password.trim_end().to_owned()));
        }
        Ok(Self::Smtp {
            transport: builder.build(),
        })
    }

    pub fn memory() -> Self {
        Self::Memory {
            sent: Arc::default(),
            refuse: Arc::default(),
        }
    }

    /// A message as it leaves. Each of several has an envelope of their own: one whose mailbox is gone keeps it from no
    /// other, and nobody is shown the others' addresses.
    pub fn envelopes(&self, letter: &Letter) -> Vec<Letter> {
        if !matches!(self, Self::Smtp { .. }) {
            return vec![letter.clone()];
        }
        let theirs = letter.to.iter().map(|to| Letter {
            to: vec![to.clone()],
            ..letter.clone()
        });
        theirs.collect()
    }

    /// Sends one message.
    ///
    /// # Errors
    /// Why it did not leave, and whether trying again may help.
    pub async fn carry(&self, letter: &Letter, now: Timestamp) -> Result<(), Undelivered> {
        match self {
            Self::Nowhere => Ok(()),
            Self::Memory { sent, refuse } => {
                if let Some(refusal) = refuse.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone() {
                    return Err(refusal);
                }
                sent.lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner)
                    .push(letter.clone());
                Ok(())
            }
            Self::Folder { at } => {
                let message = message(letter, now)?;
                let (folder, name) = (at.clone(), format!("{}.eml", letter.id));
                let written = tokio::task::spawn_blocking(move || {
                    register::make_private(&folder).map_err(std::io::Error::other)?;
                    let temporary = folder.join(format!(".{name}"));
                    std::fs::write(&temporary, message.formatted())?;
                    std::fs::rename(temporary, folder.join(name))
                });
                match written.await {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(error)) => Err(Undelivered::ForNow(format!(
                        "the mail folder can’t be written: {error}"
                    ))),
                    Err(error) => Err(Undelivered::ForNow(error.to_string())),
                }
            }
            Self::Smtp { transport } => {
                let message = message(letter, now)?;
                match transport.send(message).await {
                    Ok(_) => Ok(()),
                    Err(error) if error.is_permanent() => Err(Undelivered::ForGood(error.to_string())),
                    Err(error) => Err(Undelivered::ForNow(error.to_string())),
                }
            }
        }
    }
}

fn parameters(server: &str, mail: &Mail) -> Result<TlsParameters, String> {
    let mut builder = TlsParameters::builder(server.to_owned());
    if let Some(file) = &mail.ca_file {
        let pem =
            std::fs::read(file).map_err(|error| format!("mail.ca_file {} can’t be read: {error}", file.display()))?;
        let certificate = Certificate::from_pem(&pem)
            .map_err(|error| format!("mail.ca_file {} is not a certificate: {error}", file.display()))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map_err(|error| format!("TLS can’t be set up: {error}"))
}

fn message(letter: &Letter, now: Timestamp) -> Result<Message, Undelivered> {
    let wrong = |error: &dyn std::fmt::Display| Undelivered::ForGood(error.to_string());
    let from: Mailbox = letter.from.parse().map_err(|error| wrong(&error))?;
    let domain = from.email.domain().to_owned();
    let date = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.as_millisecond()).unwrap_or(0));
    let mut builder = Message::builder()
        .message_id(Some(format!("<{}@{domain}>", letter.message_id)))
        .date(date)
        .from(from)
        .subject(letter.subject.clone())
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Content-Language"),
            letter.language.clone(),
        ));
    if letter.automatic {
        builder = builder.raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
    }
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(reply_to.parse().map_err(|error| wrong(&error))?);
    }
    let ids = letter.references.iter().map(|id| format!("<{id}>"));
    let ids: Vec<String> = ids.collect();
    if let Some(answered) = ids.last() {
        builder = builder.in_reply_to(answered.clone()).references(ids.join(" "));
    }
    let mut boxes = Vec::new();
    for to in &letter.to {
        boxes.push(
            to.parse::<Mailbox>()
                .map_err(|error| wrong(&format!("“{to}” is not an address: {error}")))?,
        );
    }
    if let Some(path) = &letter.return_path {
        let path = path.parse().map_err(|error| wrong(&error))?;
        let to = boxes.iter().map(|mailbox| mailbox.email.clone()).collect();
        builder = builder.envelope(Envelope::new(Some(path), to).map_err(|error| wrong(&error))?);
    }
    for mailbox in boxes {
        builder = builder.to(mailbox);
    }
    let text = || SinglePart::plain(letter.text.clone());
    let says = || MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone());
    let pdf = letter.pdf.iter().map(|(name, bytes)| (name, "application/pdf", bytes));
    let enclosed = letter
        .enclosed
        .iter()
        .map(|one| (&one.name, one.media.as_str(), &one.bytes));
    let attached: Vec<_> = pdf.chain(enclosed).collect();
    let message = match (attached.is_empty(), letter.html.is_empty()) {
        (true, true) => builder.singlepart(text()),
        (true, false) => builder.multipart(says()),
        (false, plain) => {
            let mut mixed = if plain {
                MultiPart::mixed().singlepart(text())
            } else {
                MultiPart::mixed().multipart(says())
            };
            for one in attached {
                mixed = mixed.singlepart(attachment(one).map_err(|error| wrong(&error))?);
            }
            builder.multipart(mixed)
        }
    };
    message.map_err(|error| wrong(&error))
}

fn attachment((name, media, bytes): (&String, &str, &Vec<u8>)) -> Result<SinglePart, ContentTypeErr> {
    let kind = ContentType::parse(media)?;
    Ok(Attachment::new(name.clone()).body(bytes.clone(), kind))
}
