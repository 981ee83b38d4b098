//! A small HTTP/1.1 client with connections that stay open: all of them on one thread, so that it takes
//! little from the server beside it.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::Outcome;

/// A key of the API.
pub struct Key(pub String);

/// A question for a page.
pub fn reading(address: SocketAddr, path: &str, key: Option<&Key>) -> Vec<u8> {
    let key = key.map_or_else(String::new, |Key(key)| format!("authorization: Bearer {key}\r\n"));
    format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n{key}\r\n").into_bytes()
}

/// An answer: its head as it came, and its body.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(8 * 1024),
        })
    }

    pub async fn ask(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            if let Some(answer) = answer(&self.buffer) {
                return Ok(answer);
            }
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(std::io::Error::other("the server hung up"));
            }
        }
    }
}

/// The answer, once it is whole.
fn answer(buffer: &[u8]) -> Option<Answer> {
    let ends = buffer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(buffer.get(..ends)?).ok()?;
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))?
        .parse::<usize>()
        .ok()?;
    let body = buffer.get(ends + 4..ends + 4 + length)?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head: head.to_owned(),
        body: String::from_utf8_lossy(body).into_owned(),
    })
}

/// One answer over a connection of its own: 200, or an error.
pub fn get(address: SocketAddr, path: &str, key: Option<&Key>) -> Outcome<String> {
    let request = reading(address, path, key);
    let work = async { Connection::open(address).await?.ask(&request).await };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let answer = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(10), work).await })??;
    if answer.status == 200 {
        Ok(answer.body)
    } else {
        Err(format!("{path}: {} {}", answer.status, answer.body).into())
    }
}

/// On a thread of its own, for whoever asks may be in a runtime.
pub fn is_ready(address: SocketAddr) -> bool {
    let asked = std::thread::spawn(move || get(address, "/readyz", None).is_ok());
    asked.join().unwrap_or(false)
}
