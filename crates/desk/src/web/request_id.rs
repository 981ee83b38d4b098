//! What a request is called: in its answer, in each line of the log that it leaves, in a problem of the API, and on the
//! page of a failure, so that what somebody tells us of is found in the log. It is made here and never taken from outside,
//! where anybody could give a name that another request has.

use std::fmt;

use axum::http::{HeaderName, HeaderValue};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::time::Series;

/// The header that says it.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestId([u8; 12]);

impl RequestId {
    pub fn next(of: &Series) -> Self {
        Self(of.next())
    }

    pub fn header(self) -> HeaderValue {
        HeaderValue::from_bytes(&self.0).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl Serialize for RequestId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RequestId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let said = String::deserialize(from)?;
        said.as_bytes().try_into().map(Self).map_err(D::Error::custom)
    }
}
