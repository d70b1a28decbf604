//! What is wrong with a catalogue, and where.

use std::fmt;

/// One thing wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, as an offset in bytes from the start of the file.
    pub at: usize,
    /// In which entry, for a person who looks at many at once: `code 503`, `detail H12`.
    pub entry: String,
    /// What is wrong, and what would be right.
    pub what: String,
}

/// All that is wrong with one file: what is printed, one line a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// The file's name as the user gave it.
    pub file: String,
    /// The file's text, for lines and columns.
    pub text: String,
    /// The faults, in the order of the file.
    pub list: Vec<Fault>,
}

impl Faults {
    /// The faults of `text`, in the order of the file, each once.
    #[must_use]
    pub fn new(file: &str, text: &str, mut list: Vec<Fault>) -> Self {
        list.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.what.cmp(&b.what)));
        list.dedup();
        Self { file: file.to_owned(), text: text.to_owned(), list }
    }

    /// One line a fault: `FILE:LINE:COLUMN: entry: what is wrong; what would be right`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.list.iter().map(|fault| {
            let (line, column) = position(&self.text, fault.at);
            let entry = if fault.entry.is_empty() { String::new() } else { format!("{}: ", fault.entry) };
            format!("{}:{line}:{column}: {entry}{}", self.file, fault.what)
        })
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.lines().collect::<Vec<_>>().join("\n"))
    }
}

impl std::error::Error for Faults {}

/// Line and column of a byte offset, both from 1; the column counts characters.
fn position(text: &str, at: usize) -> (usize, usize) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |part| part.chars().count()) + 1;
    (line, column)
}

/// The word of `known` nearest to `word`, if it is near enough to be what was meant.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let bound = (word.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|other| (strsim::damerau_levenshtein(&word, &other.to_lowercase()), other))
        .filter(|&(distance, _)| distance <= bound)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::{nearest, position};

    #[test]
    fn a_position_counts_lines_and_characters_from_one() {
        let text = "a = 1\nä = \"ö\"x\n";
        assert_eq!(position(text, 0), (1, 1));
        assert_eq!(position(text, 6), (2, 1));
        assert_eq!(position(text, text.find('x').expect("there")), (2, 8));
        assert_eq!(position(text, 7), (2, 1), "inside a character counts as its start");
        assert_eq!(position(text, 999), (3, 1), "past the end counts as the end");
    }

    #[test]
    fn only_a_near_word_is_offered() {
        let known = ["verdict", "why", "executed"];
        assert_eq!(nearest("verdit", known), Some("verdict"));
        assert_eq!(nearest("Verdict", known), Some("verdict"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
    }
}
