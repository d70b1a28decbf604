//! Which numbers in a text are status codes, and which are ports, sizes, times or lines.

use super::prepare::tokens::MOST_WORDS;
use crate::catalogue::format::check::CODES;

/// The codes that a text names: numbers of three digits that stand alone. At the start, behind a word such as
/// `status` and behind the quoted request of an access log it is surely a code. Behind `port` or before `ms` it
/// is none, nor as the value of any other key; elsewhere it may be one, more so in the few words that a person types.
pub(super) fn codes(text: &str) -> Vec<(u16, f64)> {
    const FEW_WORDS: usize = 16;
    let breaks = |c: char| c.is_whitespace() || ",;{}()[]|&".contains(c);
    let parts: Vec<&str> = text.split(breaks).filter(|part| !part.is_empty()).take(MOST_WORDS).collect();
    let perhaps = if parts.len() <= FEW_WORDS { 0.6 } else { 0.3 };
    let certainty = |position: usize, key: &str| {
        let before = position.checked_sub(1).map_or("", |before| parts[before]);
        let after = parts.get(position + 1).map_or("", |after| trimmed(after));
        let label = if key.is_empty() { before } else { key }.to_lowercase();
        match () {
            // A port, or a line of a source file.
            () if key.contains(['.', '/']) => 0.0,
            () if SURE.iter().any(|word| label.contains(word)) => 1.0,
            () if !key.is_empty() => 0.0,
            () if position == 0 || before.ends_with('"') => 1.0,
            () if MEASURED.contains(&trimmed(&label)) || UNITS.contains(&after) => 0.0,
            () => perhaps,
        }
    };
    let code = |(position, part): (usize, &&str)| {
        let part = trimmed(part);
        let (key, number) = part.rsplit_once(['=', ':']).unwrap_or(("", part));
        let code: u16 = Some(number).filter(|number| number.len() == 3)?.parse().ok()?;
        let certainty = certainty(position, key);
        (CODES.contains(&code) && certainty > 0.0).then_some((code, certainty))
    };
    parts.iter().enumerate().filter_map(code).collect()
}

/// Words before a number that make it a status code.
const SURE: &[&str] = &["http", "status", "code", "error", "returned", "returns", "response", "got"];
/// Words before a number that make it something else.
const MEASURED: &[&str] = &["port", "line", "pid", "id", "size", "length", "took", "attempt", "issue", "pr"];
/// Words behind a number that make it an amount.
const UNITS: &[&str] = &[
    "ms", "s", "sec", "secs", "second", "seconds", "min", "minutes", "bytes", "kb", "mb", "gb", "MB", "GB",
    "items", "requests", "req/s", "rps", "users", "rows", "files", "times",
];

/// A word without what stands around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_that_stand_alone_are_codes() {
        let table: &[(&str, &[(u16, f64)])] = &[
            ("502 bad gateway", &[(502, 1.0)]),
            ("\"GET / HTTP/1.1\" 504 162", &[(504, 1.0)]),
            ("status=503", &[(503, 1.0)]),
            ("http_status:503,", &[(503, 1.0)]),
            ("nginx 502 after a deploy", &[(502, 0.6)]),
            ("{\"status\":503,\"message\":\"down\"}", &[(503, 1.0)]),
            ("took 503 to answer", &[]),
            ("after 503 ms, line 504", &[]),
            ("HttpServlet.java:599 http://localhost:502/", &[]),
            ("[error] 512#512: *1 upstream", &[]),
            ("after 503ms, 5030 bytes, port 80", &[]),
            ("10.0.5.502 127.502.0.1", &[]),
            ("404", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(codes(text), *expected, "{text}");
        }
    }
}
