//! Plain values as PostgreSQL takes and gives them. What a parameter is, the server says when it prepares a
//! statement: a number may be a short one there.

use std::error::Error as StdError;

use bytes::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use super::found;
use crate::value::Value;

type Trouble = Box<dyn StdError + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Trouble> {
        match self {
            // A number that nobody put in is none: no table takes it.
            Self::Null | Self::CaseNumber => Ok(IsNull::Yes),
            Self::Int(n) if *kind == Type::INT8 => n.to_sql(kind, out),
            Self::Int(n) if *kind == Type::INT4 => i32::try_from(*n)?.to_sql(kind, out),
            Self::Text(text) if *kind != Type::BYTEA => {
                if text.contains('\0') {
                    return Err("a text with a NUL in it, which PostgreSQL cannot hold".into());
                }
                text.to_sql(kind, out)
            }
            Self::Bytes(bytes) if *kind == Type::BYTEA => bytes.to_sql(kind, out),
            Self::Words(document) if *kind == Type::TS_VECTOR => {
                found::words(document, out);
                Ok(IsNull::No)
            }
            Self::Sought(sought) if *kind == Type::TEXT => found::sought(sought).to_sql(kind, out),
            Self::Int(_) | Self::Text(_) | Self::Bytes(_) | Self::Words(_) | Self::Sought(_) => {
                Err(format!("{kind} is wanted here").into())
            }
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Trouble> {
        match *kind {
            Type::INT8 => i64::from_sql(kind, raw).map(Self::Int),
            Type::INT4 => i32::from_sql(kind, raw).map(|n| Self::Int(n.into())),
            Type::BYTEA => Ok(Self::Bytes(raw.to_vec())),
            _ => String::from_utf8(raw.to_vec()).map(Self::Text).map_err(Into::into),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, Trouble> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
