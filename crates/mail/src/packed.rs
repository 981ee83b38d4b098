//! What is packed into a part: the ways of before MIME, and that of Outlook.

mod rtf;
pub(crate) mod tnef;
pub(crate) mod uu;
