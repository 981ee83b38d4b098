//! stub
use axum::Router;
use crate::desk::Desk;
pub fn router() -> Router<Desk> { Router::new() }
