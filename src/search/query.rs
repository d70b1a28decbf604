//! A query as the index sees it: known stems, misspelt ones repaired, codes that it names.

use strsim::{damerau_levenshtein, jaro_winkler};

use super::prepare::index::{Index, letter_set};
use super::prepare::tokens::{Token, joined, stem};
use crate::catalogue::format::check::CODES;

/// The most words of a query that are looked at: a pasted log may be long.
const MOST_WORDS: usize = 2_000;
/// The most misspelt words that are repaired.
const MOST_REPAIRS: usize = 12;

/// A word of the query that the index knows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    /// The position of its stem in the index.
    pub(super) stem: u16,
    /// How sure that is: 1 as written, less where it was repaired.
    pub(super) certainty: f64,
}

/// A query, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    /// Its words in order; none for a word that the index does not know.
    pub(super) words: Vec<Option<Word>>,
    /// The codes that it names, and how surely: 1 where the context says so.
    pub(super) codes: Vec<(u16, f64)>,
}

impl Query {
    /// Reads a text.
    pub(super) fn of(text: &str, index: &Index) -> Self {
        let tokens = joined(text, |first, word| {
            // Two words are also one where the first means nothing by itself: `gate way`.
            index.is_compound(word)
                || (index.find(&stem(first)).is_none() && index.find(&stem(word)).is_some())
        });
        // `InsufficientStorage` is known as two words where it is not known as one.
        let known = |token: Token| match index.find(&token.stem) {
            None if !token.parts.is_empty() => token.parts,
            _ => vec![token],
        };
        let tokens = tokens.into_iter().flat_map(known).take(MOST_WORDS);
        let mut repairs = MOST_REPAIRS;
        let words = tokens.map(|token| word(&token, index, &mut repairs)).collect();
        Self { words, codes: codes(text) }
    }
}

fn word(token: &Token, index: &Index, repairs: &mut usize) -> Option<Word> {
    if let Some(stem) = index.find(&token.stem) {
        return Some(Word { stem, certainty: 1.0 });
    }
    if *repairs == 0 || tolerance(&token.stem) == 0 {
        return None;
    }
    *repairs -= 1;
    nearest(&token.stem, index)
}

/// How many edits a word of this length may be away: longer words take more.
pub(super) fn tolerance(stem: &str) -> usize {
    if !stem.bytes().all(|b| b.is_ascii_lowercase()) {
        return 0;
    }
    match stem.len() {
        0..=3 => 0,
        4..=5 => 1,
        _ => 2,
    }
}

/// The stem within the tolerance that is most like the word.
fn nearest(word: &str, index: &Index) -> Option<Word> {
    let most = tolerance(word);
    let near = |position: u16| {
        let known = index.stem(position);
        let distance = damerau_levenshtein(word, known);
        (distance <= most).then(|| (distance, jaro_winkler(word, known), position))
    };
    let candidates = index.like(word, most).filter_map(near);
    let best = candidates.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    Some(Word { stem: best.2, certainty: if best.0 == 1 { 0.85 } else { 0.65 } })
}

/// The codes that a text names: numbers of three digits that stand alone. One behind a word such as `status`,
/// or at the start, is surely a code; elsewhere it may be a size, a port or a line.
fn codes(text: &str) -> Vec<(u16, f64)> {
    const SURE: &[&str] =
        &["http", "status", "code", "error", "errors", "returned", "returns", "response", "got"];
    let mut found: Vec<(u16, f64)> = vec![];
    let mut before = "";
    for (position, part) in text.split_whitespace().take(MOST_WORDS).enumerate() {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric());
        let number = part.rsplit(['=', ':']).next().unwrap_or(part);
        let code = Some(number).filter(|number| number.len() == 3).and_then(|number| number.parse().ok());
        if let Some(code) = code.filter(|code| CODES.contains(code)) {
            let label = if number.len() < part.len() { part } else { before }.to_lowercase();
            let sure = position == 0 || SURE.iter().any(|word| label.contains(word));
            found.push((code, if sure { 1.0 } else { 0.4 }));
        }
        before = part;
    }
    found
}

impl Index {
    /// The stem at a position.
    pub(super) fn stem(&self, position: u16) -> &'static str {
        let at = usize::from(position);
        let bounds = self.starts.0[at] as usize..self.starts.0[at + 1] as usize;
        &self.letters[bounds]
    }

    /// The position of a stem.
    pub(super) fn find(&self, stem: &str) -> Option<u16> {
        let (mut low, mut high) = (0, u16::try_from(self.sets.len()).unwrap_or(u16::MAX));
        while low < high {
            let middle = low + (high - low) / 2;
            match self.stem(middle).cmp(stem) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Whether a word is known that people also write as two.
    fn is_compound(&self, word: &str) -> bool {
        self.find(&stem(word)).is_some_and(|position| self.compounds.0.binary_search(&position).is_ok())
    }

    /// The stems that may lie within `distance` edits of a word: an edit changes at most two letters of its
    /// set and one of its length.
    pub(super) fn like(&self, word: &str, distance: usize) -> impl Iterator<Item = u16> {
        let set = letter_set(word);
        let length = word.len();
        let most = u32::try_from(2 * distance).unwrap_or(u32::MAX);
        (0..).zip(self.sets.0).filter_map(move |(position, own): (u16, &u32)| {
            let at = usize::from(position);
            let own_length = (self.starts.0[at + 1] - self.starts.0[at]) as usize;
            let near = (own ^ set).count_ones() <= most && own_length.abs_diff(length) <= distance;
            near.then_some(position)
        })
    }

    /// How rare a stem is.
    pub(super) fn rarity(&self, position: u16) -> f64 {
        f64::from(self.rarity.0[usize::from(position)]) / 100.0
    }

    /// The factor for a document's words: more for a code that many programs send.
    pub(super) fn reach(&self, document: u16) -> f64 {
        f64::from(self.reach.0[usize::from(document)]) / 100.0
    }

    /// The documents with a stem, and its weight there.
    pub(super) fn postings(&self, position: u16) -> impl Iterator<Item = (u16, f64)> {
        let at = usize::from(position);
        let bounds = self.postings_from.0[at] as usize..self.postings_from.0[at + 1] as usize;
        self.postings.0[bounds].iter().map(|&(document, weight)| (document, f64::from(weight) / 100.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tables::BUILT_IN;

    fn stems(text: &str) -> Vec<Option<&'static str>> {
        let query = Query::of(text, &BUILT_IN);
        query.words.iter().map(|word| word.as_ref().map(|word| BUILT_IN.stem(word.stem))).collect()
    }

    #[test]
    fn misspelt_words_are_repaired_and_strange_ones_are_not() {
        assert_eq!(stems("gatewya timeot"), [Some("gateway"), Some("timeout")]);
        assert_eq!(stems("unavaliable"), [Some("unavailabl")]);
        assert_eq!(stems("zzzzzzzz"), [None]);
        assert_eq!(stems("12345678"), [None]);
    }

    #[test]
    fn split_words_are_known_as_one() {
        assert_eq!(stems("gate way time out"), [Some("gateway"), Some("timeout")]);
    }

    #[test]
    fn only_numbers_that_stand_alone_are_codes() {
        let table: &[(&str, &[(u16, f64)])] = &[
            ("502 bad gateway", &[(502, 1.0)]),
            ("\"GET / HTTP/1.1\" 504 162", &[(504, 1.0)]),
            ("status=503", &[(503, 1.0)]),
            ("http_status:503,", &[(503, 1.0)]),
            ("took 503 to answer", &[(503, 0.4)]),
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
