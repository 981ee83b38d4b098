//! The program `recourse`.

use std::process::ExitCode;

use clap::Parser as _;

/// A filing is some hundred small allocations, made on one thread and freed on another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Whatever is written, by us or by a library, is nobody else's: register, log, heads, mail, attachments.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    match desk::command::Recourse::try_parse() {
        Ok(recourse) => desk::command::run(recourse),
        Err(wrong) => desk::command::mail::mistyped(&wrong),
    }
}
