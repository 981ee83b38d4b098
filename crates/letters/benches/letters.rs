//! How long a letter takes: the first one, with the fonts, and those that follow.
//!
//!     cargo bench -p letters
//!
//! Ends with 1 if a later letter takes longer than 30 ms.

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use letters::{Fonts, Letter, Press, system_folders};

const LIMIT: Duration = Duration::from_millis(30);
const ROUNDS: u32 = 50;

fn main() {
    let begun = Instant::now();
    let press = Press::new(Fonts::with(&system_folders()));
    let fonts = begun.elapsed();
    let begun = Instant::now();
    let size = press.set(&[common::english()]).expect("the first letter").len();
    let first = begun.elapsed();
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|round| {
            // Another customer each time: nothing is set from memory alone.
            let letter = Letter {
                to: vec![format!("Customer {round}"), format!("{round} Main Street")],
                reference: format!("100-000-{round:04}"),
                subject: format!("We have your complaint {round}"),
                body: common::english()
                    .body
                    .into_iter()
                    .chain([common::paragraph(&format!("Round {round}."))])
                    .collect(),
                ..common::english()
            };
            let begun = Instant::now();
            press.set(&[letter]).expect("a letter");
            begun.elapsed()
        })
        .collect();
    times.sort();
    let middle = times[times.len() / 2];
    let slowest = times[times.len() - 1];
    println!("fonts of the system read   {fonts:>10.1?}");
    println!("first letter, {:>3} kB      {first:>10.1?}", size / 1024);
    println!("later letters, the middle  {middle:>10.1?}   slowest {slowest:.1?}   limit {LIMIT:.0?}");
    println!(
        "first to later             {:>9.1}x",
        first.as_secs_f64() / middle.as_secs_f64()
    );
    if middle > LIMIT {
        println!("TOO SLOW");
        std::process::exit(1);
    }
}
