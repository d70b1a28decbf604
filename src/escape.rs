//! What comes from outside is never printed raw: whatever a terminal would act on is shown escaped.

use std::borrow::Cow;
use std::fmt::Write;

/// `text` with control characters (C0, DEL, C1), bidirectional overrides and other invisible characters
/// written as `\x1b` or `\u{202e}`. Line breaks are escaped too.
#[must_use]
pub fn escaped(text: &str) -> Cow<'_, str> {
    let plain = |b: u8| (0x20..0x7f).contains(&b);
    if text.bytes().all(plain) || !text.contains(harmful) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => safe.push_str("\\n"),
            '\r' => safe.push_str("\\r"),
            '\t' => safe.push_str("\\t"),
            c if !harmful(c) => safe.push(c),
            c if (c as u32) < 0x100 => _ = write!(safe, "\\x{:02x}", c as u32),
            c => _ = write!(safe, "\\u{{{:x}}}", c as u32),
        }
    }
    Cow::Owned(safe)
}

/// The same for text of several lines: line breaks and tabs stay.
#[must_use]
pub fn escaped_lines(text: &str) -> String {
    let line =
        |line: &str| line.split('\t').map(|part| escaped(part).into_owned()).collect::<Vec<_>>().join("\t");
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// JSON text with what is harmful in its strings written as `\u202e`: the same values. JSON itself escapes only
/// what lies below a blank.
#[must_use]
pub fn escaped_json(json: &str) -> Cow<'_, str> {
    let mut safe = String::new();
    let mut rest = json;
    let mut from = 0;
    // What is plain ASCII is passed over byte by byte: JSON itself has taken care of it.
    while let Some(step) = rest.bytes().skip(from).position(|b| b >= 0x7f) {
        let at = from + step;
        let Some(c) = rest[at..].chars().next() else { break };
        from = at + c.len_utf8();
        if harmful(c) {
            safe.push_str(&rest[..at]);
            for unit in c.encode_utf16(&mut [0; 2]) {
                _ = write!(safe, "\\u{unit:04x}");
            }
            rest = &rest[from..];
            from = 0;
        }
    }
    if safe.is_empty() {
        return Cow::Borrowed(json);
    }
    safe.push_str(rest);
    Cow::Owned(safe)
}

/// Whether a terminal might act on it, or a reader be deceived by it.
fn harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00ad}' | '\u{061c}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_acts_on_passes() {
        let table = [
            ("plain — ünï", "plain — ünï"),
            ("\u{1b}[31m", "\\x1b[31m"),
            ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\u{7f}\u{9b}", "\\x7f\\x9b"),
            ("\u{202e}x\u{feff}", "\\u{202e}x\\u{feff}"),
        ];
        for (text, expected) in table {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn json_keeps_its_values() {
        let value = "é\u{7f}\u{9b}\u{202e}\u{e0001}\n";
        let json = escaped_json(&serde_json::json!([value]).to_string()).into_owned();
        assert_eq!(json, r#"["é\u007f\u009b\u202e\udb40\udc01\n"]"#);
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).expect("JSON"), [value]);
    }

    #[test]
    fn several_lines_stay_several_lines() {
        assert_eq!(escaped_lines("a\n\tb\u{1b}\n"), "a\n\tb\\x1b\n");
    }
}
