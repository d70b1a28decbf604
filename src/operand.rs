//! What an operand means: a code, a pattern, a range, a detail's id, a path into an entry, or words.

use crate::catalogue::format::check::CODES;
use crate::catalogue::format::entry::{Catalogue, Detail};

/// What one operand means.
#[derive(Clone, Debug)]
pub enum Operand {
    /// A code of the class, known or not.
    Code(u16),
    /// Several codes: a pattern (`52x`) or a range (`520-527`), both ends included.
    Codes(Vec<u16>),
    /// A vendor's detail; letters may overlap between vendors.
    Details(Vec<&'static Detail>),
    /// One value of an entry: what it belongs to, and the keys below.
    Path(Box<Operand>, Vec<String>),
    /// A number that is none of ours, as it was typed.
    Outside(String),
    /// A range whose ends are the wrong way round, and the right way.
    Backwards(String),
    /// A response on standard input.
    Stdin,
    /// Nothing, as a script's unset variable gives.
    Empty,
    /// Anything else.
    Words,
}

/// Reads one operand.
#[must_use]
pub fn read(text: &str, catalogue: &Catalogue) -> Operand {
    if text.is_empty() {
        return Operand::Empty;
    }
    if text == "-" {
        return Operand::Stdin;
    }
    read_plain(text, catalogue).or_else(|| path(text, catalogue)).unwrap_or(Operand::Words)
}

/// Whether it can be answered on its own, without the operands beside it.
#[must_use]
pub fn stands_alone(operand: &Operand) -> bool {
    !matches!(operand, Operand::Words)
}

/// Splits `502,504` where every part means something on its own; other texts stay whole.
#[must_use]
pub fn split<'a>(text: &'a str, catalogue: &Catalogue) -> Vec<&'a str> {
    if !text.contains(',') {
        return vec![text];
    }
    let parts: Vec<&str> = text.split(',').collect();
    let all = parts.iter().all(|part| stands_alone(&read(part, catalogue)));
    if all { parts } else { vec![text] }
}

/// Everything but a path.
fn read_plain(text: &str, catalogue: &Catalogue) -> Option<Operand> {
    let number = text.bytes().all(|b| b.is_ascii_digit());
    let code = text.parse().ok().filter(|code| number && text.len() == 3 && CODES.contains(code));
    if let Some(code) = code {
        return Some(Operand::Code(code));
    }
    let details = catalogue.details(text);
    if !details.is_empty() {
        return Some(Operand::Details(details));
    }
    if number {
        return Some(Operand::Outside(text.to_owned()));
    }
    pattern(text).or_else(|| range(text))
}

/// `5xx`, `52x`, `50_`: a digit, then digits or wildcards.
fn pattern(text: &str) -> Option<Operand> {
    let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
    let wild = |b: &u8| matches!(b, b'x' | b'X' | b'_' | b'*' | b'?');
    let lawful = bytes[0].is_ascii_digit()
        && bytes[1..].iter().all(|b| b.is_ascii_digit() || wild(b))
        && bytes.iter().any(&wild);
    if !lawful {
        return None;
    }
    let fits = |code: &u16| {
        code.to_string().bytes().zip(&bytes).all(|(digit, place)| wild(place) || digit == *place)
    };
    let codes: Vec<u16> = CODES.filter(fits).collect();
    Some(if codes.is_empty() { Operand::Outside(text.to_owned()) } else { Operand::Codes(codes) })
}

/// `520-527`.
fn range(text: &str) -> Option<Operand> {
    let (from, to) = text.split_once('-').or_else(|| text.split_once(".."))?;
    let number = |end: &str| -> Option<u16> {
        (end.len() == 3 && end.bytes().all(|b| b.is_ascii_digit())).then(|| end.parse().ok())?
    };
    let (from, to) = (number(from)?, number(to)?);
    if from > to {
        return Some(Operand::Backwards(format!("{to}-{from}")));
    }
    if !CODES.contains(&from) || !CODES.contains(&to) {
        return Some(Operand::Outside(text.to_owned()));
    }
    Some(Operand::Codes((from..=to).collect()))
}

/// `503.retry.why`: after the dot a letter begins a path, a digit belongs to an id.
fn path(text: &str, catalogue: &Catalogue) -> Option<Operand> {
    let letter_follows =
        |&(at, _): &(usize, &str)| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let (dot, _) = text.match_indices('.').find(letter_follows)?;
    let base = read_plain(&text[..dot], catalogue)?;
    let lawful = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.' || c == '-';
    if !text[dot..].chars().all(lawful) {
        return None;
    }
    let keys = text[dot + 1..].split('.').map(str::to_owned).collect();
    Some(Operand::Path(Box::new(base), keys))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;

    /// An operand in a few letters.
    fn kind(text: &str) -> String {
        describe(&read(text, &BUILT_IN))
    }

    fn describe(operand: &Operand) -> String {
        match operand {
            Operand::Code(code) => code.to_string(),
            Operand::Codes(codes) => format!("{} codes from {}", codes.len(), codes[0]),
            Operand::Details(details) => {
                let names: Vec<_> = details.iter().map(|d| format!("{} {}", d.vendor, d.id)).collect();
                names.join(", ")
            }
            Operand::Path(base, keys) => format!("{} of {}", keys.join("/"), describe(base)),
            Operand::Outside(text) => format!("outside: {text}"),
            Operand::Backwards(right) => format!("backwards: {right}"),
            Operand::Stdin => "stdin".to_owned(),
            Operand::Empty => "empty".to_owned(),
            Operand::Words => "words".to_owned(),
        }
    }

    #[test]
    fn operands_mean_what_people_type() {
        let table = [
            ("503", "503"),
            ("588", "588"),
            ("5xx", "100 codes from 500"),
            ("52X", "10 codes from 520"),
            ("50_", "10 codes from 500"),
            ("5?3", "10 codes from 503"),
            ("520-527", "8 codes from 520"),
            ("527-520", "backwards: 520-527"),
            ("490-510", "outside: 490-510"),
            ("404", "outside: 404"),
            ("000", "outside: 000"),
            ("600", "outside: 600"),
            ("0503", "outside: 0503"),
            ("4xx", "outside: 4xx"),
            ("503.retry.why", "retry/why of 503"),
            ("503.causes.0", "causes/0 of 503"),
            ("404.name", "name of outside: 404"),
            ("-", "stdin"),
            ("", "empty"),
            ("xxx", "words"),
            ("gateway", "words"),
            ("example.com", "words"),
            ("503.", "words"),
            ("503 timeout", "words"),
            ("５０３", "words"),
        ];
        for (text, expected) in table {
            assert_eq!(kind(text), expected, "{text}");
        }
    }

    #[test]
    fn commas_split_only_what_stands_alone() {
        assert_eq!(split("502,504", &BUILT_IN), ["502", "504"]);
        assert_eq!(split("502,timeout", &BUILT_IN), ["502,timeout"]);
        assert_eq!(split("503", &BUILT_IN), ["503"]);
        assert_eq!(split("502,", &BUILT_IN), ["502", ""]);
    }
}
