//! One call: the name is looked up once, the address that it gave is judged and is the one that is called; no redirect
//! is followed. Of what a webhook answers nothing is read but its status; an identity provider is read to a limit.

use std::{path::Path, pin::Pin, time::Duration};

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, Request, StatusCode, header},
    response::Response,
};
use futures_util::StreamExt as _;
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

/// So much is read of what somebody says to a message that was handed over, and the rest is let be.
const MOST_OF_AN_ANSWER: usize = 16 * 1024;

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

    /// Somebody whom the operator named, who may stand in the network of the desk and have an authority of their own.
    ///
    /// # Errors
    /// A sentence about an authority that can't be read.
    pub fn of_operator(authority: Option<&Path>) -> Result<Self, String> {
        let tls = tls::connector(authority)?;
        Ok(Self { tls, inside: true })
    }

    /// Sends a message and gives the status of the answer.
    ///
    /// # Errors
    /// Why there was none.
    pub async fn tell(&self, keys: &Keys, hook: &Webhook, message: &Message, seconds: i64) -> Result<u16, Unheard> {
        let target = Target::read(&hook.url, self.inside).map_err(|_| Unheard::Address)?;
        let request = signed(&target, message, seconds, &message.signatures(keys, hook, seconds))?;
        let called = tokio::time::timeout(PATIENCE, self.call(&target, request));
        let answer = called.await.unwrap_or(Err(Unheard::Time))?;
        Ok(answer.status().as_u16())
    }

    /// Hands a message over to somebody who acts on it, and gives what they say to that: the status decides, whatever comes
    /// of the body. The id says that a repeat is the same, where receivers look for it who know nothing of webhooks.
    ///
    /// # Errors
    /// Why there was no answer.
    pub async fn hand_over(
        &self,
        target: &Target,
        message: &Message,
        (secret, seconds): (&[u8], i64),
        patience: Duration,
    ) -> Result<(StatusCode, Bytes), Unheard> {
        let mut request = signed(target, message, seconds, &message.signature(secret, seconds))?;
        let key = HeaderValue::from_str(&message.id).map_err(|_| Unheard::Address)?;
        request.headers_mut().insert("idempotency-key", key);
        let until = tokio::time::Instant::now() + patience;
        let called = tokio::time::timeout_at(until, self.call(target, request)).await;
        let answer = called.unwrap_or(Err(Unheard::Time))?;
        let (status, body) = (answer.status(), answer.into_body());
        Ok((status, beginning(body, MOST_OF_AN_ANSWER, until).await))
    }

    /// Asks, and reads the answer, if it is no longer than that.
    ///
    /// # Errors
    /// Why there was none.
    pub async fn ask(
        &self,
        target: &Target,
        request: Request<Body>,
        most: usize,
    ) -> Result<(StatusCode, Bytes), Unheard> {
        tokio::time::timeout(PATIENCE, self.read(target, request, most))
            .await
            .unwrap_or(Err(Unheard::Time))
    }

    async fn read(&self, target: &Target, request: Request<Body>, most: usize) -> Result<(StatusCode, Bytes), Unheard> {
        let answer = self.call(target, request).await?;
        let status = answer.status();
        let body = axum::body::to_bytes(answer.into_body(), most).await;
        Ok((status, body.map_err(|_| Unheard::Answer)?))
    }

    async fn call(&self, target: &Target, request: Request<Body>) -> Result<Response, Unheard> {
        let found = tokio::net::lookup_host((target.host.as_str(), target.port)).await;
        let found: Vec<_> = found.map_err(|_| Unheard::Name)?.collect();
        if found.is_empty() {
            return Err(Unheard::Name);
        }
        let address = Target::choose(found.into_iter(), self.inside).ok_or(Unheard::Inside)?;
        let line = TcpStream::connect(address).await.map_err(|_| Unheard::Connection)?;
        let line: Pin<Box<dyn Line>> = if target.protected {
            let name = ServerName::try_from(target.host.clone()).map_err(|_| Unheard::Address)?;
            Box::pin(self.tls.connect(name, line).await.map_err(|_| Unheard::Tls)?)
        } else {
            Box::pin(line)
        };
        let (mut sender, connection) = http1::handshake(TokioIo::new(line))
            .await
            .map_err(|_| Unheard::Connection)?;
        // It ends by itself, when the answer was read or nobody waits for it any more.
        tokio::spawn(connection);
        let answer = sender.send_request(request).await.map_err(|_| Unheard::Answer)?;
        Ok(answer.map(Body::new))
    }
}

/// What comes of a body until then, and no more than so many bytes.
async fn beginning(body: Body, most: usize, until: tokio::time::Instant) -> Bytes {
    let (mut parts, mut read) = (body.into_data_stream(), Vec::new());
    while read.len() < most
        && let Ok(Some(Ok(part))) = tokio::time::timeout_at(until, parts.next()).await
    {
        let room = most.saturating_sub(read.len()).min(part.len());
        read.extend_from_slice(&part[..room]);
    }
    read.into()
}

/// A message as it is sent, with what proves it.
fn signed(target: &Target, message: &Message, seconds: i64, signatures: &str) -> Result<Request<Body>, Unheard> {
    Request::post(&target.path)
        .header(header::HOST, target.authority())
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::CONTENT_LENGTH, message.body.len())
        .header(header::USER_AGENT, concat!("Recourse/", env!("CARGO_PKG_VERSION")))
        .header("webhook-id", &message.id)
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", signatures)
        .body(Body::from(message.body.clone()))
        .map_err(|_| Unheard::Address)
}

/// In the clear, or protected.
trait Line: AsyncRead + AsyncWrite + Send {}
impl<L: AsyncRead + AsyncWrite + Send> Line for L {}
