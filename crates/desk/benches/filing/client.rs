//! Complaints filed over HTTP by many at once, and what the server says of itself.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use crate::{
    Outcome,
    common::{
        connection::{Connection, Key, get, reading},
        times::Times,
    },
    float,
};

/// What a load came to.
pub struct Load {
    pub times: Times,
    took: Duration,
    /// Answers with another status than was to come.
    pub wrong: u64,
}

impl Load {
    /// Answers that came as they were to come.
    pub fn answered(&self) -> u64 {
        self.times.len()
    }

    /// How many a second.
    pub fn rate(&self) -> f64 {
        float(self.answered()) / self.took.as_secs_f64()
    }
}

/// Files complaints from so many connections for so long.
pub fn load(address: SocketAddr, key: &Key, clients: usize, time: Duration) -> Outcome<Load> {
    let begun = Instant::now();
    ask_while(address, filing(address, key), 201, clients, move || {
        begun.elapsed() < time
    })
}

/// Asks from one connection, for so long, for what takes the program nothing: what is left is HTTP.
pub fn nothing(address: SocketAddr, time: Duration) -> Outcome<Load> {
    let begun = Instant::now();
    ask_while(address, reading(address, "/healthz", None), 200, 1, move || {
        begun.elapsed() < time
    })
}

/// Files complaints until there are so many.
pub fn fill(address: SocketAddr, key: &Key, wanted: u64) -> Outcome<()> {
    let have = total(address, key)?;
    let begun = std::sync::Arc::new(std::sync::atomic::AtomicU64::new(have));
    let more = move || begun.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < wanted;
    let load = ask_while(address, filing(address, key), 201, 32, more)?;
    if load.wrong > 0 {
        return Err(format!("{} complaints could not be filed", load.wrong).into());
    }
    Ok(())
}

fn ask_while(
    address: SocketAddr,
    request: Vec<u8>,
    status: u16,
    clients: usize,
    more: impl Fn() -> bool + Clone + Send + 'static,
) -> Outcome<Load> {
    let work = async move {
        let begun = Instant::now();
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..clients {
            let (request, more) = (request.clone(), more.clone());
            tasks.spawn(async move {
                let mut connection = Connection::open(address).await?;
                let (mut times, mut wrong) = (Vec::new(), 0);
                while more() {
                    let sent = Instant::now();
                    if connection.ask(&request).await?.status == status {
                        times.push(sent.elapsed());
                    } else {
                        wrong += 1;
                    }
                }
                Ok::<_, std::io::Error>((times, wrong))
            });
        }
        let mut load = Load {
            times: Times::default(),
            took: Duration::ZERO,
            wrong: 0,
        };
        while let Some(done) = tasks.join_next().await {
            let (times, wrong) = done??;
            load.times.add(times);
            load.wrong += wrong;
        }
        load.took = begun.elapsed();
        Ok(load)
    };
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// What the matter is about, of common length.
pub fn nature() -> String {
    "The line drops every evening between eight and ten, and comes back after a few minutes. ".repeat(4)
}

/// A complaint of common length.
fn filing(address: SocketAddr, Key(key): &Key) -> Vec<u8> {
    let nature = nature();
    let body = format!(
        "{{\"nature\":\"{nature}\",\"complainant\":{{\"name\":\"María Ortega\",\"email\":\"maria@example.ca\"}},\
         \"service\":\"internet\",\"language\":\"es\",\"history\":\"I called on Monday and on Thursday.\"}}"
    );
    format!(
        "POST /api/v1/complaints HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {key}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// The first page of the list.
pub fn list(address: SocketAddr, key: &Key) -> Outcome<String> {
    get(address, "/api/v1/complaints?limit=50", Some(key))
}

/// All complaints, by the list.
pub fn total(address: SocketAddr, key: &Key) -> Outcome<u64> {
    let page: serde_json::Value = serde_json::from_str(&get(address, "/api/v1/complaints?limit=1", Some(key))?)?;
    page.get("total")
        .and_then(serde_json::Value::as_u64)
        .ok_or_else(|| "the list has no total".into())
}

fn figure(address: SocketAddr, name: &str) -> Outcome<i64> {
    let figures = get(address, "/metrics", None)?;
    let line = figures
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    Ok(line.ok_or_else(|| format!("/metrics has no {name}"))?.parse()?)
}

/// Messages that wait to be sent.
pub fn waiting(address: SocketAddr) -> Outcome<i64> {
    figure(address, "recourse_outbox_waiting")
}

/// Messages that were sent: each filing owes one.
pub fn sent(address: SocketAddr) -> Outcome<i64> {
    Ok(figure(address, "recourse_complaints_total")? - waiting(address)?)
}
