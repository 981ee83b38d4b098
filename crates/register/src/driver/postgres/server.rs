//! Which database of which server, and how it is spoken to: nothing personal in the clear beyond this machine,
//! and no password where somebody could read it.

use std::{fmt, path::Path, sync::Arc, time::Duration};

use tokio_postgres::config::{Config, Host, SslMode};

use super::tls::Tls;
use crate::Error;

/// A database of a PostgreSQL server.
#[derive(Clone)]
pub struct Server {
    pub(super) config: Arc<Config>,
    pub(super) tls: Tls,
    shown: Arc<str>,
}

impl Server {
    /// Reads `postgres://USER@HOST:PORT/DATABASE`. The password comes apart from it. `ca`: the certificate
    /// authority that signed the server's certificate, as PEM, if it is none of those that browsers know.
    ///
    /// # Errors
    /// An address that cannot be read, holds a password, leads to more than one server, or would send personal data in
    /// the clear.
    pub fn read(url: &str, password: Option<&str>, ca: Option<&Path>) -> Result<Self, Error> {
        // What is wrong with it is said without it: there may be a password in it.
        let mut config: Config = url.parse().map_err(|_| Error::refused(NO_ADDRESS))?;
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(Error::refused(NO_ADDRESS));
        }
        if config.get_password().is_some() {
            return Err(Error::refused(
                "the address of the database holds a password, which everybody on the machine could read; put it in a \
                 file (database.password_file) or in the environment (RECOURSE_DATABASE_PASSWORD)",
            ));
        }
        let host = only_host(&config)?;
        let (Some(user), Some(name)) = (config.get_user(), config.get_dbname()) else {
            return Err(Error::refused(NO_ADDRESS));
        };
        let shown = format!("database {name} of {user} at {}", said(&host)).into();
        protect(&mut config, &host)?;
        if let Some(password) = password {
            config.password(password);
        }
        config
            .application_name("recourse")
            .connect_timeout(Duration::from_secs(5))
            .tcp_user_timeout(Duration::from_secs(10))
            .keepalives_idle(Duration::from_secs(30));
        Ok(Self {
            config: Arc::new(config),
            tls: Tls::trusting(ca)?,
            shown,
        })
    }
}

const NO_ADDRESS: &str = "the address of the database is not one such as postgres://recourse@db.example.ca/recourse, with \
    user, host and the name of the database";

/// The one host. Of several each would be called in turn, and a `hostaddr` would be called instead of the host,
/// whose name then says nothing about where the way leads.
fn only_host(config: &Config) -> Result<Host, Error> {
    if !config.get_hostaddrs().is_empty() {
        return Err(Error::refused(
            "the address of the database has a hostaddr; leave it out, and put the machine that is to be called where \
             the host is",
        ));
    }
    match config.get_hosts() {
        [host] => Ok(host.clone()),
        [] => Err(Error::refused(NO_ADDRESS)),
        several => Err(Error::refused(format!(
            "the address of the database names several machines ({}); name one",
            several.iter().map(said).collect::<Vec<_>>().join(", ")
        ))),
    }
}

/// TLS wherever the way leads beyond this machine, whatever was asked for.
fn protect(config: &mut Config, host: &Host) -> Result<(), Error> {
    let here = match host {
        Host::Tcp(name) => matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1"),
        #[cfg(unix)]
        Host::Unix(_) => true,
    };
    let asked = config.get_ssl_mode();
    if !here && asked == SslMode::Disable {
        return Err(Error::refused(format!(
            "sslmode=disable would send personal data in the clear to {}; leave it out",
            said(host)
        )));
    }
    let required = !here || asked == SslMode::Require;
    config.ssl_mode(if required { SslMode::Require } else { SslMode::Disable });
    Ok(())
}

fn said(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(path) => path.display().to_string(),
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

/// Without the password.
impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Server").field(&self.shown).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(url: &str) -> String {
        Server::read(url, None, None).unwrap_err().to_string()
    }

    #[test]
    fn a_password_in_the_address_is_refused_and_never_repeated() {
        for url in [
            "postgres://me:hush@db.example/book",
            "postgres://me:hush@db.example:port/book",
        ] {
            assert!(!refused(url).contains("hush"), "{}", refused(url));
        }
        let server = Server::read("postgres://me@db.example/book", Some("hush"), None).unwrap();
        assert!(!format!("{server:?} {server}").contains("hush"), "{server:?}");
        assert_eq!(server.to_string(), "database book of me at db.example");
    }

    #[test]
    fn beyond_this_machine_the_line_is_always_protected() {
        let mode = |url: &str| Server::read(url, None, None).unwrap().config.get_ssl_mode();
        assert_eq!(mode("postgres://me@db.example/book"), SslMode::Require);
        assert_eq!(mode("postgres://me@db.example/book?sslmode=prefer"), SslMode::Require);
        assert_eq!(mode("postgres://me@127.0.0.1/book"), SslMode::Disable);
        assert_eq!(mode("postgres://me@127.0.0.1/book?sslmode=require"), SslMode::Require);
        assert_eq!(mode("postgres://me@%2Frun%2Fpostgresql/book"), SslMode::Disable);
        assert!(refused("postgres://me@db.example/book?sslmode=disable").contains("in the clear"));
    }

    #[test]
    fn one_machine_is_named_and_no_other_is_called_in_its_place() {
        for url in [
            "postgres://me@localhost,db.example/book",
            "postgres://me@127.0.0.1/book?host=db.example",
            "postgres://me@%2Frun%2Fpostgresql/book?host=db.example",
        ] {
            assert!(
                refused(url).contains("db.example); name one"),
                "{url}: {}",
                refused(url)
            );
        }
        for url in [
            "postgres://me@localhost/book?hostaddr=10.0.0.5",
            "postgres://me@db.example/book?hostaddr=10.0.0.5",
        ] {
            assert!(refused(url).contains("hostaddr"), "{url}: {}", refused(url));
        }
    }

    #[test]
    fn an_address_that_is_none_is_refused_with_an_example() {
        for url in [
            "",
            "book.db",
            "postgres://",
            "postgres://me@db.example",
            "mysql://me@db.example/book",
        ] {
            assert!(
                refused(url).contains("postgres://recourse@db.example.ca/recourse"),
                "{url}"
            );
        }
    }
}
