//! Codes that follow the time (RFC 6238): HMAC-SHA-1, six figures, a new one every 30 seconds. It is what every app for
//! such codes speaks. Nothing here knows whose secret it is, or asks what time it is.

use hmac::{Hmac, Mac as _};
use jiff::Timestamp;
use sha1::Sha1;

use crate::keys::same;

/// The bytes of a secret: as many as SHA-1 gives.
pub const BYTES: usize = 20;
/// The figures of a code.
pub const FIGURES: usize = 6;
/// The seconds that a code stands.
pub const SECONDS: i64 = 30;

/// The step of time that an instant lies in.
pub fn step_at(now: Timestamp) -> i64 {
    now.as_second().div_euclid(SECONDS)
}

/// The code of one step.
pub fn code(secret: &[u8], step: i64) -> String {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("a key of any length");
    mac.update(&step.to_be_bytes());
    let hash: [u8; BYTES] = mac.finalize().into_bytes().into();
    let from = usize::from(hash[BYTES - 1] & 0xf);
    let number = hash[from..from + 4]
        .iter()
        .fold(0u32, |number, byte| (number << 8) | u32::from(*byte));
    let code = (number & 0x7fff_ffff) % 1_000_000;
    format!("{code:0FIGURES$}")
}

/// The step whose code was typed: the present one, or the one beside it, for clocks go differently; but none until
/// `used`. All are looked at, so that the time taken says nothing.
pub fn step_of(secret: &[u8], typed: &str, now: Timestamp, used: i64) -> Option<i64> {
    let present = step_at(now);
    let fits = |step: &i64| same(&code(secret, *step), typed) && *step > used;
    [present - 1, present, present + 1].into_iter().rfind(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the standard's appendix B.
    const SECRET: &[u8] = b"12345678901234567890";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        for (second, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(SECRET, step_at(at(second))), expected, "at {second}");
        }
    }

    #[test]
    fn a_clock_may_be_one_step_off_and_no_further() {
        let now = at(1_111_111_111);
        let present = step_at(now);
        for (step, fits) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let typed = code(SECRET, present + step);
            let found = step_of(SECRET, &typed, now, 0);
            assert_eq!(found, fits.then_some(present + step), "step {step}");
        }
    }

    #[test]
    fn a_code_that_was_used_and_those_before_it_work_no_more() {
        let now = at(1_111_111_111);
        let present = step_at(now);
        let typed = |step| code(SECRET, step);
        assert_eq!(step_of(SECRET, &typed(present), now, present), None);
        assert_eq!(step_of(SECRET, &typed(present - 1), now, present), None);
        assert_eq!(step_of(SECRET, &typed(present + 1), now, present), Some(present + 1));
    }
}
