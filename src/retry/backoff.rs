//! The waits between attempts: exponential, capped, jittered.

use std::fmt;
use std::time::Duration;

use crate::catalogue::format::vocabulary::Vocabulary;

/// How a wait is spread, so that clients do not return in step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Jitter {
    /// Anywhere from zero to the whole wait.
    #[default]
    Full,
    /// The upper half of the wait.
    Equal,
    /// Exactly the wait.
    None,
}

impl Vocabulary for Jitter {
    const ALL: &'static [Self] = &[Self::Full, Self::Equal, Self::None];

    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Equal => "equal",
            Self::None => "none",
        }
    }
}

impl fmt::Display for Jitter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// An exponential backoff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The wait after the first attempt.
    pub base: Duration,
    /// The longest wait.
    pub cap: Duration,
    /// How the waits are spread.
    pub jitter: Jitter,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { base: Duration::from_secs(1), cap: Duration::from_secs(60), jitter: Jitter::Full }
    }
}

impl Backoff {
    /// The wait after `attempt` attempts (from 1). `draw`, in [0, 1), is the luck of the jitter.
    #[must_use]
    pub fn wait(&self, attempt: u32, draw: f64) -> Duration {
        let whole = self.whole(attempt);
        match self.jitter {
            Jitter::Full => whole.mul_f64(draw),
            Jitter::Equal => whole / 2 + (whole / 2).mul_f64(draw),
            Jitter::None => whole,
        }
    }

    /// `min(cap, base * 2^(attempt - 1))`, never overflowing.
    fn whole(&self, attempt: u32) -> Duration {
        let factor = 1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX);
        self.base.saturating_mul(factor).min(self.cap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(backoff: &Backoff, attempt: u32, draw: f64) -> f64 {
        backoff.wait(attempt, draw).as_secs_f64()
    }

    #[test]
    fn waits_double_up_to_the_cap() {
        let backoff = Backoff { jitter: Jitter::None, ..Backoff::default() };
        let waits: Vec<u64> = (1..=9).map(|attempt| backoff.wait(attempt, 0.5).as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    #[test]
    fn full_jitter_draws_from_zero_equal_from_the_half() {
        let full = Backoff::default();
        let equal = Backoff { jitter: Jitter::Equal, ..full };
        for (backoff, draw, expected) in
            [(full, 0.0, 0.0), (full, 0.25, 1.0), (equal, 0.0, 2.0), (equal, 0.5, 3.0)]
        {
            let found = seconds(&backoff, 3, draw);
            assert!((found - expected).abs() < 1e-9, "{backoff:?} {draw}: {found}");
        }
    }

    #[test]
    fn nothing_overflows() {
        let ten_years = Duration::from_secs(10 * 365 * 86_400);
        let backoff = Backoff { base: ten_years, cap: Duration::MAX, jitter: Jitter::None };
        assert!(backoff.wait(1000, 0.999) >= ten_years);
        let nothing = Backoff { base: Duration::ZERO, ..backoff };
        assert_eq!(nothing.wait(1000, 0.5), Duration::ZERO);
        let full = Backoff { jitter: Jitter::Full, ..backoff };
        assert!(full.wait(u32::MAX, 0.999_999) > ten_years);
    }
}
