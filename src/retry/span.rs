//! Spans of time as people write them: `500ms`, `2s`, `1.5m`, `1h`, `7d`; a bare number is seconds.

use std::str::FromStr;
use std::time::Duration;

/// A span of time given on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span(pub Duration);

const RIGHT: &str = "a span is a number with ms, s, m, h or d; bare numbers are seconds";

impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let milliseconds = match &text[digits.len()..] {
            "ms" => 1.0,
            "" | "s" => 1e3,
            "m" => 60e3,
            "h" => 3_600e3,
            "d" => 86_400e3,
            _ => return Err(RIGHT.to_owned()),
        };
        let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let number: f64 = digits.parse().ok().filter(|_| plain).ok_or(RIGHT)?;
        let seconds = number * milliseconds / 1e3;
        Duration::try_from_secs_f64(seconds).map(Self).map_err(|_| format!("{text} is too long a span"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_as_people_write_them() {
        let table = [
            ("0", Some(0)),
            ("2", Some(2_000)),
            ("0.5", Some(500)),
            ("500ms", Some(500)),
            ("90s", Some(90_000)),
            ("1.5m", Some(90_000)),
            ("1h", Some(3_600_000)),
            ("3650d", Some(315_360_000_000)),
            ("", None),
            ("s", None),
            ("-1", None),
            ("+1", None),
            ("1e3", None),
            ("inf", None),
            ("NaN", None),
            ("1w", None),
            ("1 s", None),
            ("1H", None),
            ("99999999999999999999d", None),
        ];
        for (text, expected) in table {
            let found = text.parse::<Span>().ok().map(|span| span.0.as_millis());
            assert_eq!(found, expected, "{text}");
        }
    }
}
