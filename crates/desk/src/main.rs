//! The program `recourse`.

use std::process::ExitCode;

use clap::Parser as _;

/// A filing is some hundred small allocations, made on one thread and freed on another.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    desk::command::run(desk::command::Recourse::parse())
}
