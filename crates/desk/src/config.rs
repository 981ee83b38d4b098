//! One file, one struct per section; unknown keys are refused; a secret may come from a file of its own.
//! Without a file everything has a default and the desk starts.

use std::{
    net::IpAddr,
    num::NonZeroU32,
    path::{Path, PathBuf},
};

use practice::terms::Role;
use register::{Home, Server};
use serde::Deserialize;

use crate::{web::chain, webhooks::Target};

/// The whole configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    pub site: Site,
    pub mail: Mail,
    pub letters_in: LettersIn,
    pub clamd: Option<Clamd>,
    pub database: Database,
    pub limits: Limits,
    pub connections: Connections,
    pub webhooks: Webhooks,
    pub sms: Option<Sms>,
    pub oidc: Option<Oidc>,
}

/// Where the database of the register is, if not in its folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// A database of a PostgreSQL server, `postgres://USER@HOST/DATABASE`.
    pub url: Option<String>,
    /// A file that holds the password; else the environment may, as `RECOURSE_DATABASE_PASSWORD`.
    pub password_file: Option<PathBuf>,
    /// A certificate authority of your own, as PEM.
    pub ca_file: Option<PathBuf>,
}

impl Database {
    /// The register that lies in this folder, with its database.
    ///
    /// # Errors
    /// A sentence about an address, a password or a certificate that cannot be read.
    pub fn home(&self, dir: &Path) -> Result<Home, String> {
        let server = self.url.as_ref().map(|url| self.server(url)).transpose()?;
        let dir = dir.to_owned();
        Ok(Home { dir, server })
    }

    fn server(&self, url: &str) -> Result<Server, String> {
        let password = match &self.password_file {
            Some(file) => {
                let read = std::fs::read_to_string(file);
                let unread = |error| format!("database.password_file {} can't be read: {error}", file.display());
                Some(read.map_err(unread)?.trim_end().to_owned())
            }
            None => std::env::var("RECOURSE_DATABASE_PASSWORD").ok(),
        };
        Server::read(url, password.as_deref(), self.ca_file.as_deref()).map_err(|error| chain(&error))
    }
}

/// Where the desk is reached.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Site {
    /// The address that customers see, without a path. With `https` cookies are marked secure.
    pub origin: String,
    /// Where the program listens.
    pub listen: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whom to tell of a weakness, as an address of the web (`mailto:` or `https:`); said in `/.well-known/security.txt`.
    pub security_contact: Option<String>,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            origin: "http://127.0.0.1:8400".to_owned(),
            listen: "127.0.0.1:8400".to_owned(),
            trusted_proxies: Vec::new(),
            security_contact: None,
        }
    }
}

/// Mail, out and in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// The sender that customers see. Else the one that the set-up page was told.
    pub from: Option<String>,
    /// A mail server; without one, messages are written to the folder `mail` of the data directory.
    pub server: Option<String>,
    pub port: u16,
    pub tls: Tls,
    pub user: Option<String>,
    /// A file that holds the password, so that this one need not be secret.
    pub password_file: Option<PathBuf>,
    /// A certificate authority of your own, as PEM.
    pub ca_file: Option<PathBuf>,
    /// So many messages leave in a second at most.
    pub per_second: NonZeroU32,
    /// Where answers of customers are taken; what goes out asks for them there, at an address of each complaint's own.
    pub replies: Option<String>,
    /// The server whose word on a sender is believed (`Authentication-Results`); none, and nobody is proved.
    pub authserv: Option<String>,
    /// Where mail is taken by LMTP: an address of this machine, or `unix:` and a path.
    pub lmtp: Option<String>,
    /// The largest message that is taken.
    pub largest_megabytes: NonZeroU32,
    /// New complaints that one sender may begin by mail within an hour; the others wait for a person.
    pub new_an_hour: u32,
    /// Acknowledgements that leave within an hour for complaints by mail whose sender nobody proved; the others leave
    /// later.
    pub unproved_an_hour: u32,
    /// Mailboxes that are read by IMAP.
    pub imap: Vec<Imap>,
}

/// A folder of a mailbox on a mail server, whose mail is taken. Nothing in it is changed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imap {
    pub server: String,
    #[serde(default = "Imap::port")]
    pub port: u16,
    #[serde(default = "Imap::tls")]
    pub tls: Tls,
    pub user: String,
    /// A file that holds the password.
    pub password_file: PathBuf,
    #[serde(default = "Imap::folder")]
    pub folder: String,
    /// A certificate authority of your own, as PEM.
    #[serde(default)]
    pub ca_file: Option<PathBuf>,
}

impl Imap {
    const fn port() -> u16 {
        993
    }

    const fn tls() -> Tls {
        Tls::Tls
    }

    fn folder() -> String {
        "INBOX".to_owned()
    }

    /// How it is told from others, in the register and in the log.
    pub fn name(&self) -> String {
        format!("{}@{}/{}", self.user, self.server, self.folder)
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            from: None,
            server: None,
            port: 587,
            tls: Tls::Starttls,
            user: None,
            password_file: None,
            ca_file: None,
            per_second: const { NonZeroU32::new(25).expect("not zero") },
            replies: None,
            authserv: None,
            lmtp: None,
            largest_megabytes: const { NonZeroU32::new(35).expect("not zero") },
            new_an_hour: 5,
            unproved_an_hour: 500,
            imap: Vec::new(),
        }
    }
}

/// Letters that come in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LettersIn {
    /// The folder in which the programs are that read scans (tesseract, pdftotext, pdftoppm); else they are looked for
    /// where the system has its programs.
    pub programs: Option<PathBuf>,
    /// So many pages of a scan are read and shown.
    pub pages: NonZeroU32,
    /// So long one of these programs may take.
    pub seconds: NonZeroU32,
}

impl Default for LettersIn {
    fn default() -> Self {
        Self {
            programs: None,
            pages: const { NonZeroU32::new(20).expect("not zero") },
            seconds: const { NonZeroU32::new(60).expect("not zero") },
        }
    }
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// From the first byte (port 465).
    Tls,
    /// Upgraded before anything else is said (port 587); refused if the server can't.
    Starttls,
    /// Only for a server on this machine.
    None,
}

/// Who looks whether a file does harm.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clamd {
    /// The path of its socket, or its host and port.
    pub address: String,
    /// While it does not answer nothing is taken; else what comes is taken unseen.
    #[serde(default = "Clamd::required")]
    pub required: bool,
    /// So long it may take for a file.
    #[serde(default = "Clamd::seconds")]
    pub seconds: NonZeroU32,
}

impl Clamd {
    const fn required() -> bool {
        true
    }

    const fn seconds() -> NonZeroU32 {
        NonZeroU32::MIN.saturating_add(29)
    }
}

/// How much one address, and one complaint, may ask for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Complaints filed on the portal, an address and hour.
    pub filings_an_hour: u32,
    /// Wrong secrets or passwords, an address and quarter of an hour.
    pub wrong_secrets: u32,
    /// The same for one complaint or one account.
    pub wrong_secrets_of_one: u32,
    /// Acts of a customer on one complaint, an hour.
    pub acts_an_hour: u32,
    /// One file.
    pub file_megabytes: u32,
    /// Files of one filing or message.
    pub files: u32,
    /// All files of an address, of a colleague and of a key, an hour.
    pub upload_megabytes_an_hour: u32,
    /// So much of the disk stays free of files; without it 1 GiB, or a twentieth of a disk of less than 20 GiB.
    pub free_megabytes: Option<u32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            filings_an_hour: 30,
            wrong_secrets: 20,
            wrong_secrets_of_one: 10,
            acts_an_hour: 60,
            file_megabytes: 10,
            files: 10,
            upload_megabytes_an_hour: 500,
            free_megabytes: None,
        }
    }
}

/// How many may be connected, and how long one may take.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Connections {
    /// So many at once; more wait until one ends.
    pub most: NonZeroU32,
    /// Until the headers of a request are whole, from the connection or the answer before.
    pub headers_seconds: NonZeroU32,
    /// Until more of a body comes.
    pub body_seconds: NonZeroU32,
    /// From the headers to the answer.
    pub request_seconds: NonZeroU32,
    /// What is being answered when the program is asked to stop.
    pub stop_seconds: NonZeroU32,
}

impl Default for Connections {
    fn default() -> Self {
        Self {
            most: const { NonZeroU32::new(512).expect("not zero") },
            headers_seconds: const { NonZeroU32::new(30).expect("not zero") },
            body_seconds: const { NonZeroU32::new(30).expect("not zero") },
            request_seconds: const { NonZeroU32::new(900).expect("not zero") },
            stop_seconds: const { NonZeroU32::new(20).expect("not zero") },
        }
    }
}

/// Programs of others that are told what happens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Webhooks {
    /// They may stand in the network of the desk, and be called in the clear.
    pub inside: bool,
}

/// Whoever carries text messages: a gateway that is told by HTTP (docs/sms.md).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    pub gateway: String,
    /// A file that holds the secret by which both sides sign.
    pub secret_file: PathBuf,
    /// From the look-up of the name to the end of the answer.
    #[serde(default = "Sms::timeout")]
    pub timeout_seconds: NonZeroU32,
    /// Stands before numbers that were typed without one.
    #[serde(default = "Sms::country_code")]
    pub country_code: String,
    /// What the numbers begin with that are texted; left out, `country_code` alone.
    #[serde(default)]
    pub countries: Vec<String>,
    /// A certificate authority of your own, as PEM.
    pub ca_file: Option<PathBuf>,
}

impl Sms {
    /// So many seconds a gateway may take at most.
    pub const LONGEST_PATIENCE: u64 = 60;

    /// What the numbers begin with that are texted.
    pub fn countries(&self) -> Vec<String> {
        if self.countries.is_empty() {
            return vec![self.country_code.clone()];
        }
        self.countries.clone()
    }

    const fn timeout() -> NonZeroU32 {
        const { NonZeroU32::new(10).expect("not zero") }
    }

    fn country_code() -> String {
        "1".to_owned()
    }

    fn check(&self) -> Result<(), String> {
        if Target::of_operator(&self.gateway).is_none() {
            return Err(format!(
                "sms.gateway “{}” is not an address such as https://sms.example.ca/messages; in the clear it may be on \
                 this machine only",
                self.gateway
            ));
        }
        let code = &self.country_code;
        if code.is_empty() || code.len() > 3 || !code.bytes().all(|sign| sign.is_ascii_digit()) {
            return Err(format!(
                "sms.country_code “{code}” is not a country code such as 1 or 34"
            ));
        }
        for code in &self.countries {
            if code.is_empty() || code.len() > 7 || !code.bytes().all(|sign| sign.is_ascii_digit()) {
                return Err(format!(
                    "sms.countries has “{code}”, which is not the beginning of a number such as 1, 34 or 4475"
                ));
            }
        }
        if u64::from(self.timeout_seconds.get()) > Self::LONGEST_PATIENCE {
            return Err("sms.timeout_seconds is at most 60: other messages wait meanwhile".to_owned());
        }
        Ok(())
    }
}

/// An identity provider that vouches for colleagues (OpenID Connect).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// As the provider names itself; what it publishes of itself is found under this address.
    pub issuer: String,
    pub client_id: String,
    /// A file that holds what proves to the provider that it is us; without one, PKCE alone does.
    pub client_secret_file: Option<PathBuf>,
    /// What stands on the button; else the host of the issuer.
    pub label: Option<String>,
    #[serde(default)]
    pub known_by: KnownBy,
    /// Asked for beside `openid`.
    #[serde(default = "scopes")]
    pub scopes: Vec<String>,
    /// The claim that the groups below stand in.
    #[serde(default = "roles_claim")]
    pub roles_claim: String,
    /// Which group has which role; of several the first. With any, the provider decides about roles.
    #[serde(default, rename = "role")]
    pub roles: Vec<GroupRole>,
    /// Whom nobody here knows gets an account, with the role of their group.
    #[serde(default)]
    pub create: bool,
    /// No password opens an account any more, but that of one administrator.
    #[serde(default)]
    pub only: bool,
    /// The address of that administrator, for the day on which the provider does not answer.
    pub administrator: Option<String>,
    /// What `amr` or `acr` says where the provider has seen a second factor that stands for ours.
    #[serde(default)]
    pub second_factor: Vec<String>,
    /// A certificate authority of your own, as PEM.
    pub ca_file: Option<PathBuf>,
}

fn scopes() -> Vec<String> {
    ["email", "profile"].map(str::to_owned).to_vec()
}

fn roles_claim() -> String {
    "groups".to_owned()
}

/// By what a colleague is known who comes from the provider for the first time; from then on by the subject.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KnownBy {
    /// The address, if the provider says that it has verified it.
    #[default]
    Email,
    /// Nothing: who is signed in here connects their account themselves.
    Sub,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRole {
    pub group: String,
    pub role: Role,
}

impl Oidc {
    /// What the button says.
    pub fn label(&self) -> String {
        let host = || Target::read(&self.issuer, true).map(|target| target.host);
        self.label.clone().unwrap_or_else(|| host().unwrap_or_default())
    }

    /// The role of somebody who is in these groups.
    pub fn role_of(&self, groups: &[String]) -> Option<Role> {
        let mut known = self.roles.iter();
        known
            .find(|known| groups.contains(&known.group))
            .map(|known| known.role)
    }

    fn check(&self) -> Result<(), String> {
        let issuer = &self.issuer;
        if Target::of_operator(issuer).is_none() || issuer.contains(['?', '#']) {
            return Err(format!(
                "oidc.issuer “{issuer}” is not an address such as https://login.example.ca; in the clear it may be on \
                 this machine only"
            ));
        }
        if self.client_id.is_empty() {
            return Err("oidc.client_id is empty; the provider gave one to this desk".to_owned());
        }
        if self.create && self.roles.is_empty() {
            return Err(
                "oidc.create needs to know the role of whom it creates: add [[oidc.role]] with group and role"
                    .to_owned(),
            );
        }
        if self.only && self.administrator.is_none() {
            return Err(
                "oidc.only shuts everybody out when the provider does not answer: name the administrator whose \
                 password goes on working, oidc.administrator = \"ada@example.ca\""
                    .to_owned(),
            );
        }
        Ok(())
    }
}

/// What `recourse config` prints; a test holds that it reads as the defaults.
pub const SAMPLE: &str = include_str!("config.sample.toml");

/// The sample, with the address of the database that a register was begun in: who leaves it out later would begin
/// another.
pub fn sample_with(database: Option<&str>) -> String {
    let Some(url) = database else { return SAMPLE.to_owned() };
    let url = toml_edit::Value::from(url);
    SAMPLE.replace(SAMPLE_URL, &format!("url = {url}"))
}

const SAMPLE_URL: &str = "# url = \"postgres://recourse@db.example.ca/recourse\"";

impl Config {
    /// # Errors
    /// What is wrong, with its line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let config: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), String> {
        let origin = &self.site.origin;
        let host = origin
            .strip_prefix("https://")
            .or_else(|| origin.strip_prefix("http://"));
        if host.is_none_or(|host| host.is_empty() || host.contains('/')) {
            return Err(format!(
                "site.origin “{origin}” is not an address such as https://complaints.example.ca"
            ));
        }
        let contact = self.site.security_contact.as_deref();
        if let Some(contact) = contact.filter(|contact| !is_contact(contact)) {
            return Err(format!(
                "site.security_contact “{contact}” is not mailto:security@example.ca, nor an address that begins with https://"
            ));
        }
        if let Some(from) = &self.mail.from
            && !is_sender(from)
        {
            return Err(format!(
                "mail.from “{from}” is not an address; write complaints@example.ca, or Complaints <complaints@example.ca>"
            ));
        }
        if let Some(replies) = &self.mail.replies
            && (!crate::intake::is_address(replies) || replies.contains('+'))
        {
            return Err(format!(
                "mail.replies “{replies}” is not an address alone, such as complaints@example.ca; what stands behind a + in it is ours"
            ));
        }
        if let Some(lmtp) = &self.mail.lmtp {
            is_door(lmtp)?;
        }
        if let Some(sms) = &self.sms {
            sms.check()?;
        }
        if let Some(oidc) = &self.oidc {
            oidc.check()?;
        }
        let local = |server: &str| matches!(server, "localhost" | "127.0.0.1" | "::1");
        for imap in &self.mail.imap {
            if imap.tls == Tls::None && !local(&imap.server) {
                return Err(format!(
                    "tls = \"none\" in [[mail.imap]] would send a password in the clear to {}; use starttls or tls",
                    imap.server
                ));
            }
        }
        match &self.mail.server {
            Some(server) if self.mail.tls == Tls::None && !local(server) => Err(format!(
                "mail.tls = \"none\" would send personal data in the clear to {server}; use starttls or tls"
            )),
            _ => Ok(()),
        }
    }

    pub fn is_https(&self) -> bool {
        self.site.origin.starts_with("https://")
    }
}

/// Where mail can be taken: nobody but this machine may bring it, for nobody is asked who they are.
fn is_door(lmtp: &str) -> Result<(), String> {
    if lmtp.strip_prefix("unix:").is_some_and(|path| !path.is_empty()) {
        return Ok(());
    }
    match lmtp.parse::<std::net::SocketAddr>() {
        Ok(address) if address.ip().is_loopback() => Ok(()),
        Ok(address) => Err(format!(
            "mail.lmtp “{address}” could be reached by others, and whoever reaches it could bring mail in anybody's name; \
             listen on 127.0.0.1, ::1 or unix:/PATH"
        )),
        Err(_) => Err(format!("mail.lmtp “{lmtp}” is neither 127.0.0.1:PORT nor unix:/PATH")),
    }
}

/// One line that a program can follow.
fn is_contact(contact: &str) -> bool {
    let begins = contact.starts_with("mailto:") || contact.starts_with("https://");
    begins && !contact.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// The sender where nobody has set one. No customer can answer it.
pub const NO_SENDER: &str = "complaints@localhost";

/// Whether mail can come from this: an address, with or without a name.
pub fn is_sender(text: &str) -> bool {
    text.parse::<lettre::message::Mailbox>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_sample_reads_as_the_defaults() {
        assert_eq!(Config::parse(SAMPLE), Ok(Config::default()));
    }

    #[test]
    fn a_register_that_is_begun_on_a_server_has_its_address_in_its_configuration() {
        let url = "postgres://recourse@db.example/book?options=-csearch_path%3Dcomplaints";
        let config = Config::parse(&sample_with(Some(url))).unwrap();
        assert_eq!(config.database.url.as_deref(), Some(url));
        assert_eq!(sample_with(None), SAMPLE);
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let error = Config::parse("[site]\norigin = \"http://x\"\nport = 3\n").unwrap_err();
        assert!(error.contains("port") && error.contains("line 3"), "{error}");
    }

    #[test]
    fn a_sender_that_is_no_address_is_refused() {
        let error = Config::parse("[mail]\nfrom = \"Complaints\"\n").unwrap_err();
        assert!(error.contains("write complaints@example.ca"), "{error}");
        assert!(Config::parse("[mail]\nfrom = \"Complaints <complaints@example.ca>\"\n").is_ok());
    }

    #[test]
    fn mail_is_taken_from_this_machine_alone_and_answers_at_an_address_alone() {
        for right in ["127.0.0.1:2424", "[::1]:2424", "unix:/run/recourse/lmtp"] {
            assert!(
                Config::parse(&format!("[mail]\nlmtp = \"{right}\"\n")).is_ok(),
                "{right}"
            );
        }
        for wrong in ["0.0.0.0:2424", "192.0.2.1:2424", "2424", "unix:"] {
            assert!(
                Config::parse(&format!("[mail]\nlmtp = \"{wrong}\"\n")).is_err(),
                "{wrong}"
            );
        }
        for wrong in [
            "Complaints <complaints@example.ca>",
            "complaints",
            "complaints+us@example.ca",
        ] {
            let told = Config::parse(&format!("[mail]\nreplies = \"{wrong}\"\n")).unwrap_err();
            assert!(told.contains("complaints@example.ca"), "{told}");
        }
    }

    #[test]
    fn an_identity_provider_is_refused_that_would_be_unsafe_or_would_shut_everybody_out() {
        let with = |lines: &str| {
            let config = Config::parse(&format!("[oidc]\nclient_id = \"desk\"\n{lines}\n"));
            config.map(|config| config.oidc.unwrap())
        };
        let good = "issuer = \"https://login.example.ca\"";
        assert_eq!(with(good).unwrap().label(), "login.example.ca");
        assert!(with("issuer = \"http://localhost:3000\"").is_ok());
        let group = "[[oidc.role]]\ngroup = \"desk\"\nrole = \"adviser\"";
        for (lines, says) in [
            ("issuer = \"http://login.example.ca\"".to_owned(), "oidc.issuer"),
            ("issuer = \"login.example.ca\"".to_owned(), "oidc.issuer"),
            ("issuer = \"https://login.example.ca?a=b\"".to_owned(), "oidc.issuer"),
            (format!("{good}\ncreate = true"), "oidc.role"),
            (format!("{good}\nonly = true"), "oidc.administrator"),
            (format!("{good}\nknown_by = \"name\""), "known_by"),
            (
                format!("{good}\n[[oidc.role]]\ngroup = \"desk\"\nrole = \"king\""),
                "role",
            ),
        ] {
            let error = with(&lines).unwrap_err();
            assert!(error.contains(says), "{lines}: {error}");
        }
        let made = with(&format!("{good}\ncreate = true\n{group}")).unwrap();
        assert_eq!(
            made.role_of(&["staff".to_owned(), "desk".to_owned()]),
            Some(Role::Adviser)
        );
        assert_eq!(made.role_of(&["staff".to_owned()]), None);
    }

    #[test]
    fn mail_in_the_clear_is_refused_beyond_this_machine() {
        assert!(Config::parse("[mail]\nserver = \"mail.example.ca\"\ntls = \"none\"\n").is_err());
        assert!(Config::parse("[mail]\nserver = \"localhost\"\ntls = \"none\"\n").is_ok());
        let mailbox = |server: &str, more: &str| {
            let rest = "user = \"complaints\"\npassword_file = \"/etc/recourse/mailbox\"\n";
            Config::parse(&format!("[[mail.imap]]\nserver = \"{server}\"\n{rest}{more}"))
        };
        assert!(mailbox("mail.example.ca", "tls = \"none\"").is_err());
        assert!(mailbox("localhost", "tls = \"none\"").is_ok());
        let read = mailbox("mail.example.ca", "").unwrap().mail.imap;
        assert_eq!(
            (read[0].port, read[0].tls, read[0].folder.as_str()),
            (993, Tls::Tls, "INBOX")
        );
    }
}
