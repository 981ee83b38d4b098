//! What the benchmarks over HTTP share: the program as a child, a client, the table that is printed.

#![allow(dead_code, reason = "each benchmark uses its part")]

pub mod connection;
pub mod program;
pub mod table;
pub mod times;
