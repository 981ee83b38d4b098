//! The only place that asks what time it is or draws a random number. Everything else is handed a
//! [`Clock`] and [`Ids`], so that a whole day can be played in a test.
#![expect(clippy::disallowed_methods, reason = "this file is where they are allowed")]

use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use jiff::{SignedDuration, Timestamp};

/// The present, in whole milliseconds, as the register keeps it.
#[derive(Debug, Clone)]
pub enum Clock {
    System,
    /// Stands still until somebody moves it.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.as_millisecond())))
    }

    pub fn now(&self) -> Timestamp {
        let millis = match self {
            Self::System => Timestamp::now().as_millisecond(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a fixed clock on. A system clock goes by itself.
    pub fn advance(&self, by: SignedDuration) {
        if let Self::Fixed(at) = self {
            at.fetch_add(i64::try_from(by.as_millis()).unwrap_or(0), Ordering::SeqCst);
        }
    }

    /// Sets a fixed clock.
    pub fn set(&self, to: Timestamp) {
        if let Self::Fixed(at) = self {
            at.store(to.as_millisecond(), Ordering::SeqCst);
        }
    }
}

/// Where random numbers come from.
#[derive(Debug, Clone)]
pub enum Ids {
    System,
    /// 1, 2, 3…, spread over the bytes: tests read the same every time.
    Counted(Arc<AtomicU64>),
}

impl Ids {
    pub fn counted() -> Self {
        Self::Counted(Arc::new(AtomicU64::new(0)))
    }

    /// Fills with random bytes. The operating system's source is the only one and never fails on the
    /// platforms that are served; if it did, going on would be worse than stopping.
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            Self::System => getrandom::fill(bytes).unwrap_or_else(|error| {
                tracing::error!(%error, "the operating system gives no random numbers; stopping");
                std::process::abort()
            }),
            Self::Counted(next) => {
                let number = next.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
                let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
                for byte in bytes {
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    *byte = state.to_be_bytes().first().copied().unwrap_or(0);
                }
            }
        }
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    pub fn number(&self) -> u64 {
        u64::from_be_bytes(self.bytes())
    }

    /// One salt after the other, for the words of an act: drawn sixteen at a time, because a filing needs as many
    /// and the operating system is asked for each draw.
    pub fn salts(&self) -> impl FnMut() -> [u8; 16] + Send + use<> {
        let ids = self.clone();
        let mut drawn = Vec::new();
        move || {
            if drawn.is_empty() {
                drawn = ids.bytes::<256>().as_chunks::<16>().0.to_vec();
            }
            drawn.pop().unwrap_or_else(|| ids.bytes())
        }
    }

    /// Names that are counted on from one that is drawn now.
    pub fn series(&self) -> Series {
        Series(AtomicU64::new(match self {
            Self::System => self.number(),
            Self::Counted(_) => 0,
        }))
    }

    /// A name for a row: 16 random bytes in hex.
    pub fn name(&self) -> String {
        practice::hex(&self.bytes::<16>())
    }
}

/// Names for what comes so often that drawing each would be felt, and that nobody needs to guess at.
#[derive(Debug)]
pub struct Series(AtomicU64);

impl Series {
    /// 48 bits in hex. Two in a row have little in common, so that one that was misheard is not the one before.
    pub fn next(&self) -> [u8; 12] {
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let mut left = self.0.fetch_add(1, Ordering::Relaxed).wrapping_mul(SPREAD);
        [(); 12].map(|()| {
            left = left.rotate_right(4);
            b"0123456789abcdef"[(left >> 60) as usize]
        })
    }
}
