//! **The letterbox.** What a message says, from its bytes: who it says it is from, what a person wrote and what they
//! only quote, what came with it, and whether a person wrote it at all.
//!
//! Pure: no clock, files or network. [`read`] takes whatever arrives and never fails: what can't be read is labelled,
//! and the bytes, which somebody else keeps, are never the worse for it. Nothing here decides what becomes of a
//! message, and nothing that a message says of itself is believed: a `From` is a claim until it was proved.

mod automatic;
mod bounce;
mod charset;
mod contents;
mod flowed;
mod folding;
mod headers;
mod hints;
mod html;
mod message;
mod mime;
mod names;
mod packed;
mod proofs;
mod read;
mod transfer;

pub use hints::hints;
pub use message::{
    Automatic, Bounce, Failed, Hint, Label, Mailbox, Message, Nature, Part, Proof, Proved, ReturnPath, Text,
};
pub use names::file_name;
pub use read::{Limits, read};
