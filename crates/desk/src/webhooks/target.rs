//! Where a webhook leads. The desk stands inside somebody's network: what an administrator types, or what a name leads
//! to on a later day, must not make it speak to machines that nobody outside can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::Uri;

/// The most letters of an address.
const LONGEST: usize = 2_000;

/// An address that can be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub protected: bool,
    pub host: String,
    pub port: u16,
    /// With what follows it.
    pub path: String,
}

/// Why an address is none that is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untold {
    NoAddress,
    /// `http:` sends complaints in the clear; only within one's own network, where it is allowed at all.
    InTheClear,
    /// A name and password in the address would stand in the log.
    Password,
    /// It names a machine of our own network, and would never be called.
    Inside,
    TooLong,
}

impl Untold {
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::InTheClear => "in-the-clear",
            Self::Password => "password",
            Self::Inside => "inside",
            Self::TooLong => "too-long",
        }
    }

    /// For the log and the API.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NoAddress => "This is no address. Write it in full, such as https://crm.example.ca/hooks.",
            Self::InTheClear => "http: sends complaints in the clear. Give an address that begins with https://.",
            Self::Password => "A name and password in the address would stand in logs. Leave them out.",
            Self::Inside => {
                "This names a machine of the desk's own network, which is not called. Give an address of the Internet, or \
                 set webhooks.inside = true in the configuration."
            }
            Self::TooLong => "This is longer than 2,000 characters. Give a shorter address.",
        }
    }
}

impl Target {
    /// Reads `https://host/path`. `inside`: machines of one's own network may be called, and in the clear.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(typed: &str, inside: bool) -> Result<Self, Untold> {
        let uri: Uri = typed.trim().parse().map_err(|_| Untold::NoAddress)?;
        let protected = match uri.scheme_str() {
            Some("https") => true,
            Some("http") if inside => false,
            Some("http") => return Err(Untold::InTheClear),
            _ => return Err(Untold::NoAddress),
        };
        let authority = uri.authority().ok_or(Untold::NoAddress)?;
        if authority.as_str().contains('@') {
            return Err(Untold::Password);
        }
        let host = authority.host();
        if host.is_empty() || host.starts_with('.') {
            return Err(Untold::NoAddress);
        }
        Ok(Self {
            protected,
            host: host.trim_start_matches('[').trim_end_matches(']').to_owned(),
            port: authority.port_u16().unwrap_or(if protected { 443 } else { 80 }),
            path: uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), |path| path.as_str().to_owned()),
        })
    }

    /// What an administrator types: none that can be seen to lead where nothing is called. Where a name leads is asked
    /// at every call.
    ///
    /// # Errors
    /// Why it is none.
    pub fn of_administrator(typed: &str, inside: bool) -> Result<Self, Untold> {
        if typed.chars().count() > LONGEST {
            return Err(Untold::TooLong);
        }
        let target = Self::read(typed, inside)?;
        if inside || !target.names_us() {
            Ok(target)
        } else {
            Err(Untold::Inside)
        }
    }

    fn names_us(&self) -> bool {
        if let Ok(address) = self.host.parse() {
            return !is_public(address);
        }
        let name = self.host.trim_end_matches('.').to_ascii_lowercase();
        name == "localhost" || name.ends_with(".localhost")
    }

    /// Whom the operator named in the configuration: in their own network, if they like; in the clear on this machine only.
    pub fn of_operator(typed: &str) -> Option<Self> {
        let local = |host: &str| matches!(host, "localhost" | "127.0.0.1" | "::1");
        let target = Self::read(typed, true).ok()?;
        (target.protected || local(&target.host)).then_some(target)
    }

    /// As a request names it.
    pub fn authority(&self) -> String {
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        match (self.protected, self.port) {
            (true, 443) | (false, 80) => host,
            (_, port) => format!("{host}:{port}"),
        }
    }

    /// The first of the addresses of its name that may be called.
    pub fn choose(addresses: impl Iterator<Item = SocketAddr>, inside: bool) -> Option<SocketAddr> {
        let mut addresses = addresses;
        addresses.find(|address| inside || is_public(address.ip()))
    }
}

/// Whether an address is of the open Internet, by the registries of special-purpose addresses (RFC 6890).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => match v6.to_ipv4() {
            // Mapped, or the compatible form that nobody uses any more.
            Some(v4) => is_public_v4(v4),
            None => is_public_v6(v6),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || address.is_broadcast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (b == 18 || b == 19));
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let global = first & 0xe000 == 0x2000;
    // Documentation; Teredo and 6to4 carry an address of the other kind, which may be anybody's.
    let special = (first == 0x2001 && (second == 0x0db8 || second == 0)) || first == 0x2002 || first == 0x3fff;
    global && !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_inside_are_not_called() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "2001:db8::1",
            "2002:a00:1::",
            "ff02::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "::ffff:1.1.1.1"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn an_address_is_read_or_the_reason_given() {
        let target = Target::read(" https://hooks.example.ca:8443/recourse?to=crm ", false).unwrap();
        assert_eq!(
            (target.authority().as_str(), target.path.as_str()),
            ("hooks.example.ca:8443", "/recourse?to=crm")
        );
        assert_eq!(
            Target::read("https://example.ca", false).unwrap().authority(),
            "example.ca"
        );
        assert_eq!(
            Target::read("https://[2606:4700::1]/x", false).unwrap().authority(),
            "[2606:4700::1]"
        );
        for (typed, why) in [
            ("example.ca/hook", Untold::NoAddress),
            ("ftp://example.ca", Untold::NoAddress),
            ("", Untold::NoAddress),
            ("http://example.ca/hook", Untold::InTheClear),
            ("https://me:hush@example.ca/hook", Untold::Password),
        ] {
            assert_eq!(Target::read(typed, false), Err(why), "{typed}");
        }
        assert!(Target::read("http://crm.internal/hook", true).is_ok());
    }

    #[test]
    fn nobody_types_an_address_that_would_never_be_called() {
        for inside in [
            "https://127.0.0.1/x",
            "https://localhost/x",
            "https://LocalHost.:8443/x",
            "https://crm.localhost/x",
            "https://[::1]/x",
            "https://10.1.2.3/x",
        ] {
            assert_eq!(Target::of_administrator(inside, false), Err(Untold::Inside), "{inside}");
            assert!(Target::of_administrator(inside, true).is_ok(), "{inside}");
        }
        assert!(Target::of_administrator("https://crm.example.ca/x", false).is_ok());
        assert!(Target::of_administrator("https://1.1.1.1/x", false).is_ok());
        let long = format!("https://crm.example.ca/{}", "x".repeat(LONGEST));
        assert_eq!(Target::of_administrator(&long, false), Err(Untold::TooLong));
    }
}
