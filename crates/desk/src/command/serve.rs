//! `recourse serve` and `recourse init`.

use std::{io::ErrorKind, net::SocketAddr, process::ExitCode};

use clap::Args;
use tokio::net::TcpListener;

use register::{Home, Register};

use super::{Beginning, Ending, Trouble, terminal::say};
use crate::{
    demo,
    desk::{Desk, Started, own_key},
    jobs,
    keys::PRINT_SHOWN,
    listening,
    post::{carrier::Carrier, inbound::lmtp},
    provider::Provider,
    rights::{Right, Rights},
    security,
    time::{Clock, Ids},
    web, workbench,
};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse serve --demo
  recourse serve --data /var/lib/recourse --listen 127.0.0.1:8400
  recourse serve --data /var/lib/recourse --code codes/mine.toml   put a new version in force")]
pub struct Serve {
    #[command(flatten)]
    beginning: Beginning,
    /// Fill an empty register with some hundred complaints of invented people, and print how to sign in.
    #[arg(long)]
    demo: bool,
    /// Where to listen. Put a proxy with a certificate in front before others can reach it.
    #[arg(long, value_name = "ADDR", value_parser = address)]
    listen: Option<SocketAddr>,
}

impl Serve {
    pub async fn run(self) -> Ending {
        log();
        let mut config = self.beginning.place.config()?;
        listening::must_fit(&config.connections).map_err(Trouble::new)?;
        if !self.demo {
            // A folder that was mistyped would be taken for a desk that has lost its complaints.
            self.beginning.place.exists()?;
        }
        let written = config.site.listen.clone();
        let listen = match self.listen {
            Some(address) => {
                // Links in mails must lead here, unless the operator says where customers come in.
                if config.site.origin == crate::config::Site::default().origin {
                    config.site.origin = format!("http://{address}");
                }
                address
            }
            None => address(&written)
                .map_err(|help| Trouble::new(format!("site.listen “{written}” can’t be read\nhelp: {help}")))?,
        };
        let bound = TcpListener::bind(listen).await;
        let listener = bound.map_err(|error| unheard(listen, &error))?;
        if self.demo {
            let (at, now) = (&self.beginning.place.data, Clock::System.now());
            demo::fill(at, &config, now, demo::Extent::SHOWN)
                .await
                .map_err(Trouble::new)?;
        }
        let carrier = Carrier::of(&config.mail, &self.beginning.place.data).map_err(Trouble::new)?;
        let desk = self.beginning.open(config).await?;
        let door = match &desk.config().mail.lmtp {
            Some(door) => Some(lmtp::open(door).await.map_err(Trouble::new)?),
            None => None,
        };
        emergency(&desk).await?;
        self.greet(&desk).await?;
        let mut jobs = jobs::start(&desk, carrier);
        if let Some(door) = door {
            jobs.spawn(lmtp::serve(desk.clone(), door));
        }
        let limits = &desk.config().connections;
        listening::serve(listener, web::router(desk.clone()), limits, stopped()).await;
        jobs.shutdown().await;
        let register = desk.register().clone();
        tokio::task::spawn_blocking(move || register.close()).await??;
        Ok(ExitCode::SUCCESS)
    }

    /// Says where to click, and how to get in.
    async fn greet(&self, desk: &Desk) -> Result<(), Trouble> {
        let origin = &desk.config().site.origin;
        say("Recourse is at work.\n")?;
        say(&format!("  customers   {origin}/\n"))?;
        say(&format!("  the code    {origin}/en/code\n"))?;
        say(&format!("  staff       {origin}/desk\n"))?;
        if let Some(door) = &desk.config().mail.lmtp {
            say(&format!("  mail in     {door} (LMTP)\n"))?;
        }
        if let Some(Started { with, instead_of }) = desk.started() {
            match instead_of {
                Some(before) => say(&format!(
                    "  in force    {with}, named by --code, instead of {before}.\n              What is put in force on \
                     the set-up page gives way to --code at the next start: leave --code out to keep it.\n"
                ))?,
                None => say(&format!("  in force    {with}, named by --code\n"))?,
            }
        }
        if let Some(path) = workbench::first_link(desk).await? {
            say(&format!(
                "  Nobody can sign in yet. The first administrator begins here, once:\n              {origin}{path}\n"
            ))?;
        }
        if self.demo {
            say(&format!(
                "\nDemonstration: invented people. Mail that leaves from now on {}. Sign in as:\n",
                demo::mail_goes(desk.config(), &self.beginning.place.data)
            ))?;
            for person in demo::people(desk).await.map_err(Trouble::new)? {
                say(&format!(
                    "  {:<16} {:<34} {}\n",
                    person.role, person.email, person.password
                ))?;
            }
            if let Some((reference, secret)) = demo::example(desk).await.map_err(Trouble::new)? {
                say(&format!(
                    "Follow a complaint as its customer: {origin}/en/follow  {reference}  {secret}\n"
                ))?;
            }
        }
        Ok(())
    }
}

/// An address with its port. A name may mean several addresses, and is not taken.
fn address(typed: &str) -> Result<SocketAddr, &'static str> {
    typed
        .parse()
        .map_err(|_| "write an address in figures with its port, such as 127.0.0.1:8400")
}

/// Why nobody can be heard at this address, with what to do about it.
fn unheard(listen: SocketAddr, error: &std::io::Error) -> Trouble {
    let help = match error.kind() {
        ErrorKind::AddrInUse => "is a desk running there already? Choose another address",
        ErrorKind::AddrNotAvailable => {
            "this machine does not have that address. Choose one that it has, 127.0.0.1 for itself alone or 0.0.0.0 for all"
        }
        ErrorKind::PermissionDenied => "this user may not listen there. Choose a port from 1024 on",
        _ => "choose another address",
    };
    Trouble::new(format!(
        "can’t listen on {listen}: {error}\nhelp: {help}, with --listen 127.0.0.1:PORT or site.listen in recourse.toml"
    ))
}

/// Where the identity provider alone signs in, there is an administrator whose password goes on working: nobody could
/// mend anything on the day on which it does not answer. A desk in which nobody is yet begins with them.
async fn emergency(desk: &Desk) -> Result<(), Trouble> {
    let Some(config) = desk.provider().map(Provider::config).filter(|config| config.only) else {
        return Ok(());
    };
    let address = config.administrator.as_deref().unwrap_or_default();
    if desk.register().all_staff().await?.is_empty() {
        return Ok(());
    }
    let given = desk.given().await?;
    let staff = desk.register().staff_by_email(&address.trim().to_lowercase()).await?;
    let may = |staff: &register::Staff| Rights::of(&staff.id, staff.role, &given).may(Right::Staff);
    let why = match &staff {
        None => "nobody has this address",
        Some(staff) if !staff.active => "their access was ended",
        Some(staff) if !may(staff) => "they do not look after people",
        Some(staff) if staff.password_hash.is_none() => "they have chosen no password yet",
        Some(_) => return Ok(()),
    };
    Err(Trouble::new(format!(
        "oidc.only lets colleagues in by way of the identity provider alone, and the administrator who is to come in \
         without it, {address}, can’t: {why}\nhelp: start with only = false, let {address} have the role administrator \
         and choose a password, and set it again"
    )))
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse init --data /var/lib/recourse --code jive-canada
  recourse init --data /var/lib/recourse --new-key   the key is lost or has leaked")]
pub struct Init {
    #[command(flatten)]
    beginning: Beginning,
    /// Give the register a new key, after the old one was lost or has leaked. Stop every desk first: secrets, mailed
    /// links, sessions, passwords, second factors and keys of the API stop working.
    #[arg(long)]
    new_key: bool,
}

impl Init {
    pub async fn run(self) -> Ending {
        let data = &self.beginning.place.data;
        let config = self.beginning.place.config()?;
        let home = self.beginning.place.home(&config)?;
        let begun = home
            .holds_register()
            .map_err(|error| self.beginning.place.unopened(&error.into()))?;
        if self.new_key {
            self.replace_key(home).await?;
        }
        let desk = self.beginning.open(config).await?;
        let sample = data.join("recourse.toml");
        if !sample.exists() {
            std::fs::write(
                &sample,
                crate::config::sample_with(self.beginning.place.database.as_deref()),
            )?;
        }
        let code = desk.code();
        say(&format!(
            "{} {}\n",
            if begun {
                "This register was begun before:"
            } else {
                "Begun:"
            },
            data.display()
        ))?;
        say(&format!(
            "  code in force  {} {} ({})\n",
            code.id, code.version, code.provider.name
        ))?;
        say(&format!("  configuration  {}\n", sample.display()))?;
        say(&format!(
            "  key            {} (keep a copy apart from the backups)\n",
            data.join("key").display()
        ))?;
        say(&format!("  key’s print    {}\n", &desk.keys().print()[..PRINT_SHOWN]))?;
        match workbench::first_link(&desk).await? {
            Some(path) => {
                say(&format!(
                    "  first sign-in  {}{path} (once, when the desk runs)\n",
                    desk.config().site.origin
                ))?;
                if let Some(note) = self.beginning.place.origin_note(desk.config()) {
                    say(&format!("{note}\n"))?;
                }
            }
            None if self.new_key => say(
                "  first sign-in  done before; no password of before opens now: recourse user link --email ADDRESS\n",
            )?,
            None => say("  first sign-in  done before\n")?,
        }
        Ok(ExitCode::SUCCESS)
    }

    async fn replace_key(&self, home: Home) -> Result<(), Trouble> {
        let place = &self.beginning.place;
        let opened = tokio::task::spawn_blocking(move || Register::open(home)).await?;
        let register = opened.map_err(|error| place.unopened(&error.into()))?;
        let key = place.data.join("key");
        let aside = own_key::replace(&register, &key, &Ids::System, Clock::System.now()).await;
        tokio::task::spawn_blocking(move || register.close()).await??;
        match aside.map_err(|error| place.unopened(&error))? {
            Some(aside) => say(&format!("The key of before was moved to {}\n", aside.display()))?,
            None => say("There was no key; a new one was made.\n")?,
        }
        Ok(())
    }
}

fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("RECOURSE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(security::LOGGED));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}

/// Resolves when the operator asks the program to stop.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(signal) => signal,
            Err(error) => {
                tracing::error!(%error, "the signal to terminate can’t be heard");
                return;
            }
        };
        tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
