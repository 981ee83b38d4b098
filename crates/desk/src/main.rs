//! The program `recourse`.

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    desk::command::run(desk::command::Recourse::parse())
}
