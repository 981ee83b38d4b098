//! A mailbox on the provider's mail server, read by IMAP: what came after the last message that was kept, oldest first,
//! and then whatever comes. Nothing there is changed, marked or deleted: how far we are is known here ([`Cursor`]), so
//! that nobody else's reading hides a message from us, however long we were away.

mod folder;

use std::{fmt, time::Duration};

use async_imap::{Client, error::Error as Said, types::Fetch};
use futures_util::TryStreamExt as _;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::rustls::pki_types::ServerName;

use crate::{
    config::{Imap, Tls},
    tls,
};

/// For whatever is answered at once.
const PATIENCE: Duration = Duration::from_mins(1);
/// For a message of the largest size over a slow line.
const LONG_PATIENCE: Duration = Duration::from_mins(10);
/// So long nothing is heard before we ask whether the other end is still there. Servers end a silent line after half an
/// hour, routers sooner.
const SILENCE: Duration = Duration::from_mins(4);
/// Where a server can't tell us that something came, we ask.
const ASKED_EVERY: Duration = Duration::from_secs(30);

/// How far a folder has been read: the last message that was kept. Numbers of messages rise for as long as the folder's
/// `validity` is the same; under another they mean nothing, and it is read from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub validity: u32,
    pub uid: u32,
}

/// Why a mailbox could not be read.
#[derive(Debug)]
pub enum Unread {
    /// Somebody has to mend it: the password, the folder, the certificate authority.
    Refused(String),
    /// The line broke, or the other end said what no server says: trying again may help.
    Lost(String),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(why) | Self::Lost(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Unread {}

impl From<Said> for Unread {
    fn from(said: Said) -> Self {
        Self::Lost(said.to_string())
    }
}

impl From<std::io::Error> for Unread {
    fn from(error: std::io::Error) -> Self {
        Self::Lost(error.to_string())
    }
}

/// A line, in the clear or protected.
trait Line: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug> Line for T {}

type Session = async_imap::Session<Box<dyn Line>>;

/// A folder that is open for reading.
#[derive(Debug)]
pub struct Mailbox {
    session: Session,
    /// See [`Cursor`].
    pub validity: u32,
    tells: bool,
    largest: usize,
}

impl Mailbox {
    /// Signs in and opens the folder. Of a message no more than `largest` bytes are read, and one more, by which it
    /// shows.
    ///
    /// # Errors
    /// What has to be mended, or that the line broke.
    pub async fn open(at: &Imap, largest: usize) -> Result<Self, Unread> {
        let mut session = within(PATIENCE, sign_in(at)).await?;
        let folder = folder::encoded(&at.folder);
        let opened = within(PATIENCE, async { Ok(session.examine(&folder).await) }).await?;
        let opened = opened.map_err(|said| match said {
            Said::No(why) => Unread::Refused(format!("the folder “{}” can’t be opened: {why}", at.folder)),
            said => said.into(),
        })?;
        let validity = opened
            .uid_validity
            .ok_or_else(|| Unread::Refused("the server does not say whether its numbers still hold".to_owned()))?;
        let able = within(PATIENCE, async { Ok(session.capabilities().await?) }).await?;
        Ok(Self {
            tells: able.has_str("IDLE"),
            session,
            validity,
            largest,
        })
    }

    /// The numbers of the messages that stand after this one, in order. Four bytes each, however many there are.
    ///
    /// # Errors
    /// A line that broke.
    pub async fn after(&mut self, uid: u32) -> Result<Vec<u32>, Unread> {
        let Some(next) = uid.checked_add(1) else {
            return Ok(Vec::new());
        };
        let found = async { Ok(self.session.uid_search(format!("UID {next}:*")).await?) };
        // The last message of a folder is always in such a range.
        let mut found: Vec<u32> = within(PATIENCE, found)
            .await?
            .into_iter()
            .filter(|one| *one > uid)
            .collect();
        found.sort_unstable();
        Ok(found)
    }

    /// One message, byte for byte; none if somebody removed it meanwhile.
    ///
    /// # Errors
    /// A line that broke.
    pub async fn message(&mut self, uid: u32) -> Result<Option<Vec<u8>>, Unread> {
        let asked = format!("(UID BODY.PEEK[]<0.{}>)", self.largest.saturating_add(1));
        let read = async {
            let came: Vec<Fetch> = self
                .session
                .uid_fetch(uid.to_string(), asked)
                .await?
                .try_collect()
                .await?;
            let message = came.iter().find(|one| one.uid == Some(uid)).and_then(Fetch::body);
            if message.is_none() {
                // A line that ends, and a server that says no, look like an answer with nothing in it. It was removed
                // only if who still answers does not name it any more.
                let there = self.session.uid_search(format!("UID {uid}")).await?;
                self.session.noop().await?;
                if there.contains(&uid) {
                    return Err(Unread::Lost(format!("message {uid} is there, and was not handed over")));
                }
            }
            Ok(message.map(<[u8]>::to_vec))
        };
        within(LONG_PATIENCE, read).await
    }

    /// Waits until something may have come.
    ///
    /// # Errors
    /// A line that broke.
    pub async fn something_new(mut self) -> Result<Self, Unread> {
        if !self.tells {
            tokio::time::sleep(ASKED_EVERY).await;
            within(PATIENCE, async { Ok(self.session.noop().await?) }).await?;
            return Ok(self);
        }
        let mut waiting = self.session.idle();
        within(PATIENCE, async { Ok(waiting.init().await?) }).await?;
        let (heard, _stop) = waiting.wait_with_timeout(SILENCE);
        heard.await?;
        self.session = within(PATIENCE, async { Ok(waiting.done().await?) }).await?;
        Ok(self)
    }

    /// Says that we go.
    pub async fn close(mut self) {
        // Whether it is heard makes no difference.
        let _ = timeout(Duration::from_secs(2), self.session.logout()).await;
    }
}

/// A sentence that nobody at the other end can draw out.
async fn within<T>(patience: Duration, work: impl Future<Output = Result<T, Unread>>) -> Result<T, Unread> {
    let late = |_| Unread::Lost(format!("nothing was heard for {} seconds", patience.as_secs()));
    timeout(patience, work).await.map_err(late)?
}

async fn sign_in(at: &Imap) -> Result<Session, Unread> {
    let password = std::fs::read_to_string(&at.password_file).map_err(|error| {
        let file = at.password_file.display();
        Unread::Refused(format!("the password can’t be read from {file}: {error}"))
    })?;
    let bare = TcpStream::connect((at.server.as_str(), at.port)).await?;
    let client = match at.tls {
        Tls::Tls => greeted(protected(at, bare).await?).await?,
        Tls::None => greeted(Box::new(bare)).await?,
        Tls::Starttls => {
            let mut open = Client::new(bare);
            heard(open.read_response().await?.is_some())?;
            open.run_command_and_check_ok("STARTTLS", None)
                .await
                .map_err(|_| Unread::Refused("the server offers no protection (STARTTLS)".to_owned()))?;
            Client::new(protected(at, open.into_inner()).await?)
        }
    };
    let signed_in = client.login(&at.user, password.trim_end()).await;
    signed_in.map_err(|(said, _)| match said {
        Said::No(why) => Unread::Refused(format!("the server does not let {} in: {why}", at.user)),
        said => said.into(),
    })
}

async fn greeted(line: Box<dyn Line>) -> Result<Client<Box<dyn Line>>, Unread> {
    let mut client = Client::new(line);
    heard(client.read_response().await?.is_some())?;
    Ok(client)
}

fn heard(greeting: bool) -> Result<(), Unread> {
    let silent = || Unread::Lost("the server hung up without a greeting".to_owned());
    greeting.then_some(()).ok_or_else(silent)
}

async fn protected(at: &Imap, bare: TcpStream) -> Result<Box<dyn Line>, Unread> {
    let connector = tls::connector(at.ca_file.as_deref()).map_err(Unread::Refused)?;
    let name = ServerName::try_from(at.server.clone())
        .map_err(|_| Unread::Refused(format!("“{}” is no name of a server", at.server)))?;
    let line = connector.connect(name, bare).await.map_err(|error| {
        // A certificate of nobody whom we trust will not be another one in a minute; yet a line may break here too.
        match error.kind() {
            std::io::ErrorKind::InvalidData => Unread::Refused(format!("the line can’t be protected: {error}")),
            _ => Unread::Lost(error.to_string()),
        }
    })?;
    Ok(Box::new(line))
}
