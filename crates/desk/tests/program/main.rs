//! The program as one starts it, its commands, and its texts.

#[path = "../common/base.rs"]
mod base;
mod code;
mod commands;
mod crash;
mod import;
mod machine;
#[path = "../common/running.rs"]
mod running;
mod translations;
