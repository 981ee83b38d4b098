//! A colleague's browser: a connection that stays open, and its cookies.

use std::{collections::BTreeMap, net::SocketAddr};

use crate::{
    Outcome,
    common::connection::{Answer, Connection},
};

#[derive(Clone)]
pub struct Cookies(BTreeMap<String, String>);

pub struct Visitor {
    address: SocketAddr,
    connection: Connection,
    pub cookies: Cookies,
}

impl Visitor {
    /// Comes with the cookies of an earlier visit.
    pub async fn again(address: SocketAddr, cookies: Cookies) -> Outcome<Self> {
        let connection = Connection::open(address).await?;
        Ok(Self {
            address,
            connection,
            cookies,
        })
    }

    /// Signs in.
    pub async fn sign_in(address: SocketAddr, email: &str, password: &str) -> Outcome<Self> {
        let mut visitor = Self::again(address, Cookies(BTreeMap::new())).await?;
        let form = format!("email={email}&password={password}");
        let answer = visitor.post("/desk/sign-in", &form).await?;
        if answer.status != 303 {
            return Err(format!("signing in was answered with {}", answer.status).into());
        }
        Ok(visitor)
    }

    /// A page, whole, or an error.
    pub async fn page(&mut self, path: &str) -> Outcome<String> {
        let answer = self.ask(&format!("GET {path} HTTP/1.1"), "").await?;
        match answer.status {
            200 => Ok(answer.body),
            status => Err(format!("{path} was answered with {status}").into()),
        }
    }

    /// A search, as the box in the bar asks it: the form is sent, and the page that it leads to is read.
    pub async fn search(&mut self, words: &str) -> Outcome<String> {
        self.post("/desk/search", &format!("q={words}")).await?;
        self.page("/desk/search").await
    }

    async fn post(&mut self, path: &str, form: &str) -> Outcome<Answer> {
        self.ask(&format!("POST {path} HTTP/1.1"), form).await
    }

    async fn ask(&mut self, line: &str, form: &str) -> Outcome<Answer> {
        let cookies: Vec<String> = self
            .cookies
            .0
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = format!(
            "{line}\r\nhost: {}\r\norigin: http://{}\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            self.address,
            self.address,
            cookies.join("; "),
            form.len()
        );
        let answer = self.connection.ask(request.as_bytes()).await?;
        for line in answer.head.lines() {
            let cookie = line.strip_prefix("set-cookie: ").and_then(|set| set.split(';').next());
            if let Some((name, value)) = cookie.and_then(|cookie| cookie.split_once('=')) {
                self.cookies.0.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(answer)
    }
}
