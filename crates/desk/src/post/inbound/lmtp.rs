//! Mail by LMTP (RFC 2033), from the mail server of this machine: it answers for each recipient by itself, and with 250
//! only once the message is on disk. Whoever connects is believed to be that server, so it listens on this machine alone.

use std::{os::unix::fs::FileTypeExt as _, path::PathBuf, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::{TcpListener, UnixListener},
    sync::Semaphore,
    task::JoinSet,
    time::timeout,
};

use super::{Envelope, keep, largest};
use crate::{desk::Desk, files, security::Event, web::chain};

/// Connections at once; more are asked to come back.
const MOST: usize = 50;
const RECIPIENTS: usize = 100;
/// A line of the dialogue.
const LINE: usize = 4096;
/// Until the next line, and until more of a message (RFC 5321, 4.5.3.2).
const PATIENCE: Duration = Duration::from_mins(5);

/// Where mail comes in.
#[derive(Debug)]
pub enum Door {
    Tcp(TcpListener),
    Unix(UnixListener),
}

/// Opens the door that the configuration names.
///
/// # Errors
/// A sentence about why it can't be opened.
pub async fn open(door: &str) -> Result<Door, String> {
    let failed = |error: std::io::Error| {
        format!("can’t take mail at {door}: {error}\nhelp: choose another place, mail.lmtp in recourse.toml")
    };
    let Some(path) = door.strip_prefix("unix:").map(PathBuf::from) else {
        return TcpListener::bind(door).await.map(Door::Tcp).map_err(failed);
    };
    // What an earlier run left; a door at which somebody listens stays, and so does whatever is no door.
    let is_door = std::fs::metadata(&path).is_ok_and(|there| there.file_type().is_socket());
    if is_door && std::os::unix::net::UnixStream::connect(&path).is_err() {
        std::fs::remove_file(&path).map_err(failed)?;
    }
    let listener = UnixListener::bind(&path).map_err(failed)?;
    // The mail server runs as somebody else; the folder says who may come to the door.
    let open_to_all = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    std::fs::set_permissions(&path, open_to_all).map_err(failed)?;
    Ok(Door::Unix(listener))
}

/// Takes mail for ever.
pub async fn serve(desk: Desk, door: Door) {
    let places = Arc::new(Semaphore::new(MOST));
    let mut open = JoinSet::new();
    loop {
        while open.try_join_next().is_some() {}
        let came = match &door {
            Door::Tcp(listener) => listener.accept().await.map(|(stream, _)| Line::of(stream)),
            Door::Unix(listener) => listener.accept().await.map(|(stream, _)| Line::of(stream)),
        };
        let mut line = match came {
            Ok(line) => line,
            Err(error) => {
                tracing::warn!(%error, "a connection that brings mail could not be taken");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        };
        let place = Arc::clone(&places).try_acquire_owned();
        let desk = desk.clone();
        open.spawn(async move {
            let Ok(_place) = place else {
                drop(line.say("421 4.3.2 too many connections, come back later").await);
                return;
            };
            if let Err(error) = talk(&desk, &mut line).await {
                tracing::debug!(%error, "a connection that brings mail broke off");
            }
        });
    }
}

/// A connection, whatever it runs over.
pub struct Line {
    from: BufReader<Box<dyn AsyncRead + Send + Unpin>>,
    to: Box<dyn AsyncWrite + Send + Unpin>,
}

impl Line {
    pub fn of<S: AsyncRead + AsyncWrite + Send + 'static>(stream: S) -> Self {
        let (from, to) = tokio::io::split(stream);
        Self {
            from: BufReader::new(Box::new(from)),
            to: Box::new(to),
        }
    }

    async fn say(&mut self, line: &str) -> std::io::Result<()> {
        self.to.write_all(format!("{line}\r\n").as_bytes()).await?;
        self.to.flush().await
    }

    /// The next line without its end; None at the end of the connection. One that is too long is cut, and empty.
    async fn hear(&mut self) -> std::io::Result<Option<String>> {
        let mut heard = Vec::new();
        let most = u64::try_from(LINE).unwrap_or(u64::MAX);
        let mut from = (&mut self.from).take(most);
        timeout(PATIENCE, from.read_until(b'\n', &mut heard))
            .await
            .map_err(|_| slow())??;
        if heard.is_empty() {
            return Ok(None);
        }
        if heard.last() != Some(&b'\n') && heard.len() >= LINE {
            return Err(std::io::Error::other("a line without end"));
        }
        Ok(Some(String::from_utf8_lossy(&heard).trim_end().to_owned()))
    }

    /// A message up to its dot, as it was before dots were doubled; None where it is larger than `most`.
    async fn message(&mut self, most: usize) -> std::io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let mut fits = true;
        let mut begins = true;
        let mut cut_at_return = false;
        loop {
            let mut piece = Vec::new();
            let most_of_line = u64::try_from(64 * 1024).unwrap_or(u64::MAX);
            let mut from = (&mut self.from).take(most_of_line);
            timeout(PATIENCE, from.read_until(b'\n', &mut piece))
                .await
                .map_err(|_| slow())??;
            if piece.is_empty() {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if begins && piece == b".\r\n" {
                return Ok(fits.then_some(bytes));
            }
            let piece = if begins && piece.first() == Some(&b'.') {
                &piece[1..]
            } else {
                &piece[..]
            };
            // A piece may end between the two.
            begins = piece.ends_with(b"\r\n") || (cut_at_return && piece == b"\n");
            cut_at_return = piece.ends_with(b"\r");
            fits = fits && bytes.len().saturating_add(piece.len()) <= most;
            if fits {
                bytes.extend_from_slice(piece);
            } else {
                bytes = Vec::new();
            }
        }
    }
}

fn slow() -> std::io::Error {
    std::io::ErrorKind::TimedOut.into()
}

/// What was said of a message so far.
#[derive(Debug, Default)]
struct Said {
    from: Option<String>,
    to: Vec<String>,
}

/// One conversation.
///
/// # Errors
/// A connection that broke off; what was answered with 250 is kept.
pub async fn talk(desk: &Desk, line: &mut Line) -> std::io::Result<()> {
    let most = largest(desk);
    let mut said = Said::default();
    let mut greeted = false;
    line.say("220 recourse LMTP, ready").await?;
    while let Some(heard) = line.hear().await? {
        let (verb, rest) = heard.split_once(' ').unwrap_or((&heard, ""));
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" => {
                (said, greeted) = (Said::default(), true);
                let size = format!("250-SIZE {most}");
                for answer in ["250-recourse", "250-PIPELINING", "250-8BITMIME", "250-SMTPUTF8", &size] {
                    line.say(answer).await?;
                }
                line.say("250 ENHANCEDSTATUSCODES").await?;
            }
            "HELO" | "EHLO" => line.say("500 5.5.1 this is LMTP: say LHLO").await?,
            "MAIL" if !greeted => line.say("503 5.5.1 say LHLO first").await?,
            "MAIL" => match path(rest, "FROM:") {
                Some((_, options)) if size(options).is_some_and(|size| size > most) => {
                    too_large(line).await?;
                }
                Some((from, _)) => {
                    said = Said {
                        from: Some(from.to_owned()),
                        to: Vec::new(),
                    };
                    line.say("250 2.1.0 ok").await?;
                }
                None => line.say("501 5.5.4 write MAIL FROM:<address>").await?,
            },
            "RCPT" if said.from.is_none() => line.say("503 5.5.1 say MAIL first").await?,
            "RCPT" if said.to.len() >= RECIPIENTS => line.say("452 4.5.3 too many recipients").await?,
            "RCPT" => match path(rest, "TO:") {
                Some((to, _)) if !to.is_empty() => {
                    said.to.push(to.to_owned());
                    line.say("250 2.1.5 ok").await?;
                }
                _ => line.say("501 5.5.4 write RCPT TO:<address>").await?,
            },
            "DATA" if said.to.is_empty() => line.say("503 5.5.1 no recipients").await?,
            "DATA" => take(desk, line, std::mem::take(&mut said), most).await?,
            "RSET" => {
                said = Said::default();
                line.say("250 2.0.0 ok").await?;
            }
            "NOOP" => line.say("250 2.0.0 ok").await?,
            "VRFY" => line.say("252 2.5.0 try it").await?,
            "QUIT" => return line.say("221 2.0.0 goodbye").await,
            _ => line.say("500 5.5.2 that is no command of LMTP").await?,
        }
    }
    Ok(())
}

/// Takes the message and answers for each recipient.
async fn take(desk: &Desk, line: &mut Line, said: Said, most: usize) -> std::io::Result<()> {
    line.say("354 end with a dot alone on a line").await?;
    let Some(bytes) = line.message(most).await? else {
        for _ in &said.to {
            too_large(line).await?;
        }
        return Ok(());
    };
    let recipients = said.to.len();
    let answer = if files::has_room(desk, bytes.len()) {
        let envelope = Envelope {
            from: said.from,
            to: said.to,
        };
        match keep(desk.register(), desk.ids(), bytes, envelope, "lmtp", desk.now()).await {
            Ok(id) => format!("250 2.6.0 kept as {id}"),
            Err(error) => {
                tracing::error!(error = %chain(&error), "a message could not be kept; its server keeps it");
                "451 4.3.0 it could not be kept, try again".to_owned()
            }
        }
    } else {
        tracing::error!("a message was not taken, for the disk is nearly full; its server keeps it");
        "452 4.3.1 the disk is nearly full, try again later".to_owned()
    };
    // One message is one row, however many of our mailboxes it came to.
    for _ in 0..recipients {
        line.say(&answer).await?;
    }
    desk.mail_came();
    Ok(())
}

async fn too_large(line: &mut Line) -> std::io::Result<()> {
    let (why, complaint) = ("too-large", None);
    Event::MailHeld { why, complaint }.log();
    line.say("552 5.3.4 the message is larger than is taken here").await
}

/// The address of `FROM:<…>` or `TO:<…>`, and what stands behind it.
fn path<'l>(rest: &'l str, word: &str) -> Option<(&'l str, &'l str)> {
    let begins = rest.get(..word.len())?.eq_ignore_ascii_case(word);
    let rest = rest.get(word.len()..)?.trim_start().strip_prefix('<')?;
    let (address, options) = rest.split_once('>')?;
    begins.then_some((address, options))
}

fn size(options: &str) -> Option<usize> {
    let mut words = options.split_whitespace();
    words.find_map(|word| {
        let (name, size) = word.split_once('=')?;
        name.eq_ignore_ascii_case("SIZE").then(|| size.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::{path, size};

    #[tokio::test]
    async fn a_door_that_an_earlier_run_left_is_opened_again_and_a_file_that_is_none_stays() {
        let folder = tempfile::tempdir().unwrap();
        let door = format!("unix:{}", folder.path().join("lmtp").display());
        drop(super::open(&door).await.unwrap());
        let open = super::open(&door).await.unwrap();
        let told = super::open(&door).await.unwrap_err();
        assert!(told.contains("can’t take mail"), "{told}");
        drop(open);
        let file = folder.path().join("file");
        std::fs::write(&file, "mine").unwrap();
        assert!(super::open(&format!("unix:{}", file.display())).await.is_err());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    }

    #[test]
    fn a_path_is_read_with_and_without_options() {
        assert_eq!(path("FROM:<ana@example.ca>", "FROM:"), Some(("ana@example.ca", "")));
        assert_eq!(path("from: <> BODY=8BITMIME", "FROM:"), Some(("", " BODY=8BITMIME")));
        assert_eq!(path("TO:ana@example.ca", "TO:"), None);
        assert_eq!(path("FR", "FROM:"), None);
        assert_eq!(size(" BODY=8BITMIME SIZE=120"), Some(120));
        assert_eq!(size(" SIZE=x"), None);
    }
}
