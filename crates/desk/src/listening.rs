//! How connections are taken: so many at once, and none may take its time. Half a request is not waited for, an idle
//! connection ends, and so does whatever still hangs when the program is asked to stop.

use std::{num::NonZeroU32, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo, http::StatusCode, serve::Listener};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{net::TcpListener, sync::Semaphore, task::JoinSet, time::timeout};
use tower::{Layer as _, ServiceExt as _};
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

use crate::config::Connections;

/// Files that the program has open beside its connections: the book, its readers, attachments, the way out.
const OTHER_FILES: u64 = 128;

/// Answers whoever connects, until `stopped`; then finishes what is being answered, for a while.
pub async fn serve(mut listener: TcpListener, router: Router, limits: &Connections, stopped: impl Future<Output = ()>) {
    let whole = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, seconds(limits.request_seconds));
    let service = whole.layer(RequestBodyTimeoutLayer::new(seconds(limits.body_seconds)).layer(router));
    let mut http = http1::Builder::new();
    // It runs from the connection, or from the answer before, until the headers are whole.
    http.timer(TokioTimer::new())
        .header_read_timeout(seconds(limits.headers_seconds));
    let places = Arc::new(Semaphore::new(limits.most.get().try_into().unwrap_or(usize::MAX)));
    let watch = GracefulShutdown::new();
    let mut open = JoinSet::new();
    tokio::pin!(stopped);
    loop {
        // Who finds no place waits outside, where it costs the program nothing.
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, Listener::accept(&mut listener).await)
        };
        let (place, (stream, address)) = tokio::select! {
            next = next => next,
            () = &mut stopped => break,
        };
        while open.try_join_next().is_some() {}
        // Answers are small and whole: they leave at once.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection keeps Nagle's delay");
        }
        let service = service.clone();
        let answer = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(address));
            service.clone().oneshot(request)
        });
        let connection = watch.watch(http.serve_connection(TokioIo::new(stream), answer));
        open.spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke off");
            }
            drop(place);
        });
    }
    drop(listener);
    if timeout(seconds(limits.stop_seconds), watch.shutdown()).await.is_err() {
        tracing::warn!("connections that hung were cut off, for the program was asked to stop");
    }
    open.shutdown().await;
}

fn seconds(number: NonZeroU32) -> Duration {
    Duration::from_secs(u64::from(number.get()))
}

/// Whether the machine lets the program have so many connections beside its own files.
///
/// # Errors
/// A sentence with how to mend it.
pub fn must_fit(limits: &Connections) -> Result<(), String> {
    let most = u64::from(limits.most.get());
    match open_files() {
        Some(files) if most.saturating_add(OTHER_FILES) > files => Err(format!(
            "connections.most = {most} does not fit: this program may have {files} files open, and keeps {OTHER_FILES} \
             for itself\nhelp: raise the limit (ulimit -n, LimitNOFILE of systemd), or lower connections.most"
        )),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn open_files() -> Option<u64> {
    rustix::process::getrlimit(rustix::process::Resource::Nofile).current
}

#[cfg(not(unix))]
const fn open_files() -> Option<u64> {
    None
}
