//! A million random histories: acts thrown by the dice, decided, and their obligations worked out at the end.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use practice::{Code, Complaint, obligations};

use super::histories::{Throw, history};

/// The most acts that one history is given; the fewest is one.
const ACTS: u64 = 24;

/// What was played, by how many threads, and how long it took.
pub struct Played {
    histories: u32,
    entries: usize,
    obligations: usize,
    threads: u32,
    took: Duration,
}

impl Played {
    pub fn said(&self) -> String {
        let of = if self.histories == 1_000_000 {
            ""
        } else {
            " (extrapolated)"
        };
        format!(
            "a million random histories{of}: {} played on {} threads in {:.1?}, {} entries, {} obligations",
            self.histories, self.threads, self.took, self.entries, self.obligations
        )
    }

    pub fn of_a_million(&self) -> Duration {
        self.took.mul_f64(1_000_000.0 / f64::from(self.histories))
    }
}

/// Plays so many histories, on two threads. The same ones each time.
pub fn played(code: &Code, histories: u32) -> Played {
    let threads = 2;
    let begun = Instant::now();
    let sums: Vec<(usize, usize)> = std::thread::scope(|scope| {
        let work = |thread: u32| {
            let mine = (thread..histories).step_by(2);
            mine.fold((0, 0), |(entries, owed), number| {
                let (more, also) = one(code, u64::from(number));
                (entries + more, owed + also)
            })
        };
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || work(thread))).collect();
        running.into_iter().filter_map(|one| one.join().ok()).collect()
    });
    Played {
        histories,
        entries: sums.iter().map(|(entries, _)| entries).sum(),
        obligations: sums.iter().map(|(_, owed)| owed).sum(),
        threads,
        took: begun.elapsed(),
    }
}

/// How many entries one history came to, and how many obligations.
fn one(code: &Code, number: u64) -> (usize, usize) {
    let mut dice = Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let acts = 1 + dice.below(ACTS);
    let throws: Vec<Throw> = (0..acts).map(|_| dice.throw()).collect();
    let entries = history(code, &throws);
    let Ok(complaint) = Complaint::read("1", &entries) else {
        return (0, 0);
    };
    let owed = black_box(obligations(code, &complaint, &entries));
    (entries.len(), owed.len())
}

/// Xorshift: any dice will do, as long as they fall the same way each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: u64) -> u64 {
        (self.next() >> 11) % most
    }

    fn throw(&mut self) -> Throw {
        let mut byte = || u8::try_from(self.below(256)).unwrap_or(0);
        let (who, what, how) = (byte(), byte(), byte());
        let most = [240, 240, 4_000, 4_000, 60_000];
        let most = most[usize::try_from(self.below(5)).unwrap_or(0)];
        let ago = if self.below(5) == 0 { self.below(20_000) } else { 0 };
        let number = |wide: u64| u32::try_from(wide).unwrap_or(0);
        Throw {
            who,
            what,
            how,
            minutes: number(self.below(most)),
            ago: number(ago),
        }
    }
}
