//! Text for a locale that is not UTF-8.

/// `text` in ASCII: signs by their nearest spelling, everything else as `?`.
pub(super) fn only(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_ascii() => plain.push(c),
            '…' => plain.push_str("..."),
            '·' | '–' | '—' | '−' | '─' => plain.push('-'),
            '│' => plain.push('|'),
            '•' => plain.push('*'),
            '‘' | '’' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '→' => plain.push_str("->"),
            '≥' => plain.push_str(">="),
            '≤' => plain.push_str("<="),
            '×' => plain.push('x'),
            '✓' => plain.push('+'),
            '\u{a0}' => plain.push(' '),
            _ => plain.push('?'),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::only;

    #[test]
    fn signs_become_their_nearest_spelling() {
        assert_eq!(only("a … b · c – “d” é"), "a ... b - c - \"d\" ?");
        assert_eq!(only("plain"), "plain");
    }
}
