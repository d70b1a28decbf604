//! Wrapping text to a width. What stands between backticks is never broken.

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WordSplitter, core::Word};

/// `text` in lines of at most `width` columns; a single word may be longer.
pub(super) fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    if width == usize::MAX {
        return vec![text.into()];
    }
    let options = Options::new(width.max(1))
        .break_words(false)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options)
}

/// How many lines [`wrap`] makes of `text`, without making them.
pub(super) fn rows(text: &str, width: usize) -> usize {
    // No character is wider than it is long.
    if text.len() <= width {
        return 1;
    }
    if text.is_ascii() && !text.contains('`') {
        return plain_rows(text.as_bytes(), width);
    }
    let mut rows = 1;
    let mut used = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let (word, left) = rest.split_at(end_of_word(rest));
        rest = left;
        let bare = columns(word.trim_end_matches(' '));
        if used > 0 && used + bare > width {
            rows += 1;
            used = 0;
        }
        used += bare + (word.len() - word.trim_end_matches(' ').len());
    }
    rows
}

/// The same for ASCII without literals: from one line's end to the next.
fn plain_rows(text: &[u8], width: usize) -> usize {
    let mut rows = 1;
    let mut rest = text;
    while rest.len() > width {
        let blank = |b: &u8| *b == b' ';
        let end = rest[..=width].iter().rposition(blank).filter(|end| *end > 0);
        let Some(end) = end.or_else(|| rest.iter().position(blank)) else { break };
        let Some(start) = rest[end..].iter().position(|b| *b != b' ') else { break };
        rest = &rest[end + start..];
        rows += 1;
    }
    rows
}

/// The columns that `text` takes.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { textwrap::core::display_width(text) }
}

/// `text` followed by blanks up to `width` columns.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The words of a line: blanks end them, but not between backticks.
fn words<'a>(line: &'a str) -> Box<dyn Iterator<Item = Word<'a>> + 'a> {
    let mut rest = line;
    Box::new(std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (word, left) = rest.split_at(end_of_word(rest));
        rest = left;
        Some(Word::from(word))
    }))
}

/// Where the first word ends, the blanks behind it included. A backtick without its partner is a character.
fn end_of_word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut literal = false;
    let mut blank = false;
    for (at, b) in bytes.iter().enumerate() {
        match b {
            b' ' if !literal => blank = true,
            _ if blank => return at,
            b'`' => literal = !literal && bytes[at + 1..].contains(&b'`'),
            _ => {}
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 2_000, failure_persistence: None, rng_seed: RngSeed::Fixed(5), ..ProptestConfig::default()
        })]

        #[test]
        fn nothing_is_lost_and_only_what_cannot_break_is_too_wide(
            text in prop_oneof!["[ab`. ]{0,60}", "[a-z時—` ]{0,200}", "[^\n]{0,80}"], width in 0..40_usize,
        ) {
            let lines = wrap(&text, width);
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert_eq!(rows(&text, width), lines.len());
            for line in &lines {
                let breakable = line.trim().contains(' ') && !line.contains('`');
                prop_assert!(columns(line) <= width.max(1) || !breakable, "{:?}", line);
                prop_assert_eq!(wrap(line, width), std::slice::from_ref(line));
            }
        }
    }

    #[test]
    fn lines_break_at_blanks_but_not_inside_literals() {
        let table: &[(&str, usize, &[&str])] = &[
            ("one two three", 7, &["one two", "three"]),
            ("send `Retry-After: 5` now", 16, &["send", "`Retry-After: 5`", "now"]),
            ("averyveryverylongword x", 5, &["averyveryverylongword", "x"]),
            ("a lone ` backtick is plain", 10, &["a lone `", "backtick", "is plain"]),
            ("", 10, &[""]),
            ("x y", 0, &["x", "y"]),
        ];
        for (text, width, expected) in table {
            assert_eq!(wrap(text, *width), *expected, "{text}");
        }
    }

    #[test]
    fn rows_are_counted_as_they_are_wrapped() {
        let texts = [
            "send `Retry-After: 5` now, wait — and then, perhaps, `curl -sS -D - URL` once more; ünïcode",
            "plain words, two  blanks, averyveryveryveryverylongword and a few short ones at the end",
        ];
        for (text, width) in texts.into_iter().flat_map(|text| (1..120).map(move |width| (text, width))) {
            assert_eq!(rows(text, width), wrap(text, width).len(), "{width}: {text}");
        }
    }
}
