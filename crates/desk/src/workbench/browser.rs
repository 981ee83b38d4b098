//! The family of a browser, by what it says of itself: enough for somebody to know their own again, and nothing by which
//! others could.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

/// Its name; empty if it is none that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Browser(pub &'static str);

/// What it says, and what that means; the first that fits. Most call themselves by the names of others as well.
const FAMILIES: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Chromium/", "Chrome"),
    ("Safari/", "Safari"),
];

impl Browser {
    fn of(says: &str) -> Self {
        let known = FAMILIES.iter().find(|(mark, _)| says.contains(mark));
        Self(known.map_or("", |(_, name)| name))
    }
}

impl<S: Sync> FromRequestParts<S> for Browser {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let says = parts.headers.get(header::USER_AGENT);
        Ok(Self::of(says.and_then(|says| says.to_str().ok()).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn each_family_is_known_though_it_calls_itself_by_the_names_of_others() {
        for (says, name) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                "Firefox",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
                "Chrome",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
                "Edge",
            ),
            (
                "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15",
                "Safari",
            ),
            (
                "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1",
                "Chrome",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
                "Samsung Internet",
            ),
            ("curl/8.5.0", ""),
            ("", ""),
        ] {
            assert_eq!(Browser::of(says), Browser(name), "{says}");
        }
    }
}
