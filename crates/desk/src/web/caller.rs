//! Who calls: the address from which a request comes, believed from a proxy only where the configuration trusts it.

use std::{
    convert::Infallible,
    fmt,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{Extensions, HeaderMap, request::Parts},
};

use crate::desk::Desk;

/// The address of the caller. Written, it is what limits count: a whole IPv4 address, and of an IPv6 address the
/// network, for a house has all 2^64 of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller(IpAddr);

impl Caller {
    /// The address that `peer` speaks for. Of what proxies passed on, it is the first from the right that is no proxy
    /// of ours: what stands left of it anyone can write. Where one of ours passed on what is no address, it is that
    /// proxy itself.
    fn of(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> Self {
        let ours = |address: IpAddr| trusted.iter().any(|proxy| proxy.to_canonical() == address);
        let lines: Vec<_> = headers.get_all("x-forwarded-for").iter().collect();
        let hops = lines.into_iter().rev().flat_map(|line| {
            let line = String::from_utf8_lossy(line.as_bytes()).into_owned();
            line.rsplit(',').map(read).collect::<Vec<_>>()
        });
        let mut caller = peer.to_canonical();
        for hop in hops {
            let (true, Some(before)) = (ours(caller), hop) else {
                break;
            };
            caller = before;
        }
        Self(caller)
    }
}

/// An address as proxies write it: by itself, or with its port.
fn read(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let bare = hop.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let address = bare.unwrap_or(hop).parse().ok();
    let address = address.or_else(|| hop.parse::<SocketAddr>().ok().map(|socket| socket.ip()));
    address.map(|address| address.to_canonical())
}

impl fmt::Display for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(address) => address.fmt(f),
            IpAddr::V6(address) => {
                let network = Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX));
                write!(f, "{network}/64")
            }
        }
    }
}

impl Caller {
    /// Who sent a request with these headers.
    pub fn of_request(extensions: &Extensions, headers: &HeaderMap, desk: &Desk) -> Self {
        let peer = extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::from([127, 0, 0, 1]), |ConnectInfo(address)| address.ip());
        Self::of(peer, headers, &desk.config().site.trusted_proxies)
    }
}

impl FromRequestParts<Desk> for Caller {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Self::Rejection> {
        Ok(Self::of_request(&parts.extensions, &parts.headers, desk))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::Caller;

    /// Who calls through the proxy 10.0.0.1 (10.0.0.2 is ours too), by the lines that came with the request.
    fn through_a_proxy(lines: &[&'static str]) -> String {
        from("10.0.0.1", lines)
    }

    fn from(peer: &str, lines: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        let trusted = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        Caller::of(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_proxy_that_nobody_named_speaks_for_itself() {
        assert_eq!(from("203.0.113.7", &["198.51.100.1"]), "203.0.113.7");
        assert_eq!(through_a_proxy(&[]), "10.0.0.1");
    }

    #[test]
    fn of_several_lines_the_last_counts_as_if_they_were_one() {
        assert_eq!(through_a_proxy(&["198.51.100.66", "203.0.113.7"]), "203.0.113.7");
        assert_eq!(
            through_a_proxy(&["198.51.100.66, 203.0.113.7", "10.0.0.2"]),
            "203.0.113.7"
        );
        assert_eq!(through_a_proxy(&["203.0.113.7, 10.0.0.2"]), "203.0.113.7");
    }

    #[test]
    fn what_is_no_address_ends_the_way_at_the_last_proxy_of_ours() {
        assert_eq!(through_a_proxy(&["198.51.100.66, unknown"]), "10.0.0.1");
        assert_eq!(through_a_proxy(&["198.51.100.66, _hidden, 10.0.0.2"]), "10.0.0.2");
        assert_eq!(through_a_proxy(&["198.51.100.66", "\u{fc}ber"]), "10.0.0.1");
    }

    #[test]
    fn a_port_behind_an_address_does_not_hide_it() {
        assert_eq!(through_a_proxy(&["203.0.113.7:50312"]), "203.0.113.7");
        assert_eq!(through_a_proxy(&["[2001:db8:1:2::9]:443"]), "2001:db8:1:2::/64");
    }

    #[test]
    fn a_caller_by_ipv6_is_counted_by_the_network() {
        assert_eq!(through_a_proxy(&["2001:db8:1:2:aaaa::1"]), "2001:db8:1:2::/64");
        assert_eq!(from("2001:db8:1:2:bbbb::2", &[]), "2001:db8:1:2::/64");
        assert_eq!(from("::ffff:203.0.113.7", &[]), "203.0.113.7");
    }
}
