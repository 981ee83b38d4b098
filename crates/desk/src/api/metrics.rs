//! `/metrics`: how the desk does, as Prometheus reads it. Counts only, nothing about a complaint; for a key
//! with the scope `metrics`, or for who asks from this machine without a proxy between.

use std::{fmt::Write as _, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};

use super::{
    integrator::{Integrator, Metrics},
    problem::Problem,
};
use crate::Desk;

/// The present figures.
///
/// # Errors
/// Who asks from elsewhere without a key of the scope `metrics`.
pub async fn metrics(State(desk): State<Desk>, request: Request) -> Result<Response, Problem> {
    let (mut parts, _) = request.into_parts();
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|ConnectInfo(address)| *address);
    if !is_from_here(peer, &parts.headers) {
        Integrator::<Metrics>::from_request_parts(&mut parts, &desk).await?;
    }
    let text = figures(&desk).await?;
    Ok((
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")],
        text,
    )
        .into_response())
}

/// A proxy on this machine speaks for others and says so.
fn is_from_here(peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
    let passed_on = [
        "forwarded",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-real-ip",
        "via",
    ];
    peer.is_some_and(|peer| peer.ip().to_canonical().is_loopback())
        && !passed_on.iter().any(|name| headers.contains_key(*name))
}

async fn figures(desk: &Desk) -> Result<String, register::Error> {
    let stats = desk.register().stats().await?;
    let counters = desk.register().counters().await?;
    let plain = |name: &str| counters.get(name).copied().unwrap_or(0);
    let mut page = Page::default();
    page.one(
        "recourse_complaints_total",
        "counter",
        "Complaints filed.",
        stats.complaints,
    );
    page.one(
        "recourse_complaints_open",
        "gauge",
        "Complaints that have not ended.",
        plain("open"),
    );
    page.one(
        "recourse_entries_total",
        "counter",
        "Entries in all case files.",
        stats.entries,
    );
    page.one(
        "recourse_outbox_waiting",
        "gauge",
        "Messages that wait to be sent.",
        stats.outbox_waiting,
    );
    page.one(
        "recourse_database_bytes",
        "gauge",
        "Size of the database.",
        stats.database_bytes,
    );
    page.one(
        "recourse_wal_bytes",
        "gauge",
        "Size of the write-ahead log.",
        stats.wal_bytes,
    );
    let solved = plain("solved-at-first-contact");
    page.one(
        "recourse_solved_at_first_contact_total",
        "counter",
        "Closed in one contact.",
        solved,
    );
    for (prefix, name, label, help) in FAMILIES {
        let of_family = |(key, count): (&String, &i64)| key.strip_prefix(prefix).map(|word| (word.to_owned(), *count));
        page.family(name, label, help, counters.iter().filter_map(of_family));
    }
    let seconds = desk.now().duration_since(desk.begun_at()).as_secs();
    page.one(
        "recourse_uptime_seconds",
        "gauge",
        "Since the program began to work.",
        seconds,
    );
    page.family(
        "recourse_build_info",
        "version",
        "The program.",
        [(env!("CARGO_PKG_VERSION").to_owned(), 1)],
    );
    Ok(page.text)
}

const FAMILIES: [(&str, &str, &str, &str); 6] = [
    (
        "channel.",
        "recourse_filed_by_channel_total",
        "channel",
        "Filed, by how it came.",
    ),
    (
        "kind.",
        "recourse_filed_by_kind_total",
        "kind",
        "Filed, by what it was.",
    ),
    ("ending.", "recourse_closed_total", "ending", "Closed, by how it ended."),
    (
        "escalated.",
        "recourse_escalated_total",
        "level",
        "Escalated, by the level it went to.",
    ),
    (
        "accepted-by-",
        "recourse_accepted_total",
        "by",
        "Offers accepted, by who recorded it.",
    ),
    (
        "broken.",
        "recourse_promises_broken_total",
        "promise",
        "Breaches that were noticed, by promise.",
    ),
];

/// The text format of Prometheus.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _ = writeln!(self.text, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn one(&mut self, name: &str, kind: &str, help: &str, figure: impl std::fmt::Display) {
        self.head(name, kind, help);
        let _ = writeln!(self.text, "{name} {figure}");
    }

    fn family(&mut self, name: &str, label: &str, help: &str, figures: impl IntoIterator<Item = (String, i64)>) {
        self.head(name, if name.ends_with("_total") { "counter" } else { "gauge" }, help);
        for (word, figure) in figures {
            let word = word.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            let _ = writeln!(self.text, "{name}{{{label}=\"{word}\"}} {figure}");
        }
    }
}
