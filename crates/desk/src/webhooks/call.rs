//! One call: the name is looked up once, the address that it gave is judged and is the one that is called; no redirect
//! is followed, and nothing of the answer is read but its status.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, header},
};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use register::Webhook;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::{TlsConnector, rustls::pki_types::ServerName};

use super::{Message, Target};
use crate::{keys::Keys, tls};

/// From the look-up of the name to the status.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why nothing was heard from the other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unheard {
    /// What was typed once is no address under the configuration of today.
    Address,
    Name,
    /// Its name leads into our own network.
    Inside,
    Connection,
    Tls,
    Time,
    Answer,
}

impl Unheard {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Name => "name",
            Self::Inside => "inside",
            Self::Connection => "connection",
            Self::Tls => "tls",
            Self::Time => "time",
            Self::Answer => "answer",
        }
    }
}

/// Who calls the programs of others.
#[derive(Clone)]
pub struct Caller {
    tls: TlsConnector,
    inside: bool,
}

impl Caller {
    /// `inside`: machines of one's own network may be called.
    ///
    /// # Errors
    /// A TLS library that can't be set up.
    pub fn new(inside: bool) -> Result<Self, String> {
        let tls = tls::connector(None)?;
        Ok(Self { tls, inside })
    }

    /// Sends a message and gives the status of the answer.
    ///
    /// # Errors
    /// Why there was none.
    pub async fn tell(&self, keys: &Keys, hook: &Webhook, message: &Message, seconds: i64) -> Result<u16, Unheard> {
        let target = Target::read(&hook.url, self.inside).map_err(|_| Unheard::Address)?;
        let request = Request::post(&target.path)
            .header(header::HOST, target.authority())
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::CONTENT_LENGTH, message.body.len())
            .header(header::USER_AGENT, concat!("Recourse/", env!("CARGO_PKG_VERSION")))
            .header("webhook-id", &message.id)
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", message.signatures(keys, hook, seconds))
            .body(Body::from(message.body.clone()))
            .map_err(|_| Unheard::Address)?;
        let called = tokio::time::timeout(PATIENCE, self.call(&target, request));
        called.await.unwrap_or(Err(Unheard::Time))
    }

    async fn call(&self, target: &Target, request: Request<Body>) -> Result<u16, Unheard> {
        let found = tokio::net::lookup_host((target.host.as_str(), target.port)).await;
        let found: Vec<_> = found.map_err(|_| Unheard::Name)?.collect();
        if found.is_empty() {
            return Err(Unheard::Name);
        }
        let address = Target::choose(found.into_iter(), self.inside).ok_or(Unheard::Inside)?;
        let line = TcpStream::connect(address).await.map_err(|_| Unheard::Connection)?;
        if !target.protected {
            return send(line, request).await;
        }
        let name = ServerName::try_from(target.host.clone()).map_err(|_| Unheard::Address)?;
        let line = self.tls.connect(name, line).await.map_err(|_| Unheard::Tls)?;
        send(line, request).await
    }
}

async fn send(
    line: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Body>,
) -> Result<u16, Unheard> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(line))
        .await
        .map_err(|_| Unheard::Connection)?;
    tokio::select! {
        answer = sender.send_request(request) => answer.map(|answer| answer.status().as_u16()).map_err(|_| Unheard::Answer),
        // It ends before the answer only where the other end hangs up.
        _ = connection => Err(Unheard::Answer),
    }
}
