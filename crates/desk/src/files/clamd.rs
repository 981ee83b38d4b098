//! clamd, where the operator has one: it is shown each file before that is kept. It is sent over its own protocol
//! (INSTREAM), so that it needs to read nothing of ours, and may run for another user or on another machine.

use std::time::Duration;

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpStream, UnixStream},
    time::timeout,
};

use crate::config::Clamd;

/// What it takes at once.
const CHUNK: usize = 64 * 1024;
/// Its answer is a line; more is none.
const ANSWER: u64 = 4 * 1024;

/// What it says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Clean,
    /// It knows it, and not as something good.
    Infected,
}

/// Shows it these bytes.
///
/// # Errors
/// A sentence for the log: it is not there, did not answer in time, or would not look.
pub async fn ask(at: &Clamd, bytes: &[u8]) -> Result<Said, String> {
    let patience = Duration::from_secs(u64::from(at.seconds.get()));
    let asked = async {
        if at.address.starts_with('/') {
            converse(UnixStream::connect(&at.address).await?, bytes).await
        } else {
            converse(TcpStream::connect(&at.address).await?, bytes).await
        }
    };
    let answer = match timeout(patience, asked).await {
        Ok(answer) => answer.map_err(|error| format!("clamd at {}: {error}", at.address))?,
        Err(_) => return Err(format!("clamd at {} took longer than {patience:?}", at.address)),
    };
    understood(&answer).ok_or_else(|| format!("clamd at {} would not look: {}", at.address, answer.trim()))
}

async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> std::io::Result<String> {
    // If it hangs up over the size of a file, its answer still says so: what could not be sent is no error yet.
    let sent = send(&mut stream, bytes).await;
    let mut answer = String::new();
    let heard = stream.take(ANSWER).read_to_string(&mut answer).await;
    if answer.is_empty() {
        sent?;
        heard?;
    }
    Ok(answer)
}

async fn send(stream: &mut (impl AsyncWrite + Unpin), bytes: &[u8]) -> std::io::Result<()> {
    stream.write_all(b"zINSTREAM\0").await?;
    for chunk in bytes.chunks(CHUNK) {
        let length = u32::try_from(chunk.len()).map_err(std::io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(chunk).await?;
    }
    stream.write_all(&[0; 4]).await?;
    stream.flush().await
}

/// `stream: OK`, or `stream: NAME FOUND`; anything else is a refusal to look. The name is its own and is told to nobody.
fn understood(answer: &str) -> Option<Said> {
    let answer = answer.trim_end_matches(['\0', '\n']);
    match answer.strip_prefix("stream: ")? {
        "OK" => Some(Said::Clean),
        found if found.ends_with(" FOUND") => Some(Said::Infected),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, understood};

    #[test]
    fn its_answer_is_believed_only_where_it_is_one() {
        assert_eq!(understood("stream: OK\0"), Some(Said::Clean));
        assert_eq!(understood("stream: Eicar-Test-Signature FOUND\0"), Some(Said::Infected));
        for other in [
            "",
            "INSTREAM size limit exceeded. ERROR\0",
            "stream: Can't allocate memory ERROR",
            "stream: OK FOUND OUT",
            "OK",
        ] {
            assert_eq!(understood(other), None, "{other:?}");
        }
    }
}
