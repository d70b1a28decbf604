//! A query as the index sees it: known stems, misspelt ones repaired, codes that it names.

use strsim::{jaro_winkler, osa_distance};

use super::numbers::codes;
use super::prepare::index::Index;
use super::prepare::tokens::{MOST_WORDS, Token, hyphenated, joined, stem};

/// The most misspelt words that are repaired.
const MOST_REPAIRS: usize = 12;
/// The length of the shortest words that are repaired.
const SHORT: usize = 3;

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
    /// Its words in other ways of writing: `gateway` and `timeout` of `GatewayTimeout`, `sidecar` of `side-car`.
    others: Vec<Word>,
    /// The codes that it names, and how surely: 1 where the context says so.
    pub(super) codes: Vec<(u16, f64)>,
}

impl Query {
    /// Reads a text.
    pub(super) fn of(text: &str, index: &Index) -> Self {
        let longest = index.longest_compound();
        let tokens = joined(text, |first, word| {
            let is_compound = || index.is_compound(word) || index.is_like_compound(word);
            // Two words are also one where the first means nothing by itself: `gate way`.
            word.len() <= longest && is_compound()
                || (index.find(&stem(first)).is_none() && index.find(&stem(word)).is_some())
        });
        let mut query = Self { codes: codes(text), ..Self::default() };
        let mut repairs = MOST_REPAIRS;
        for token in tokens.iter().take(MOST_WORDS) {
            query.add(token, index, &mut repairs);
        }
        query.words.truncate(MOST_WORDS);
        query.also(hyphenated(text).take(MOST_WORDS), index);
        query
    }

    fn add(&mut self, token: &Token, index: &Index, repairs: &mut usize) {
        let known = index.find(&token.stem);
        if known.is_none() && !token.parts.is_empty() {
            // `DeadlineExceeded` is known as two words where it is not known as one.
            self.words.extend(token.parts.iter().map(|part| word(part, index, repairs)));
            return;
        }
        self.also(token.parts.iter().cloned(), index);
        self.words.push(word(token, index, repairs));
    }

    /// Words that count beside those in order.
    fn also(&mut self, tokens: impl Iterator<Item = Token>, index: &Index) {
        let known = tokens.filter_map(|token| index.find(&token.stem));
        self.others.extend(known.map(|stem| Word { stem, certainty: 1.0 }));
    }

    /// The words that the index knows, each once, in the order of their stems.
    pub(super) fn known(&self) -> Vec<&Word> {
        let mut known: Vec<&Word> = self.words.iter().flatten().chain(&self.others).collect();
        known.sort_by(|a, b| a.stem.cmp(&b.stem).then(b.certainty.total_cmp(&a.certainty)));
        known.dedup_by_key(|word| word.stem);
        known
    }
}

fn word(token: &Token, index: &Index, repairs: &mut usize) -> Option<Word> {
    if let Some(stem) = index.find(&token.stem) {
        return Some(Word { stem, certainty: 1.0 });
    }
    match tolerance(&token.stem) {
        0 => None,
        _ if token.stem.len() == SHORT => short(&token.stem, index),
        _ if *repairs == 0 => None,
        _ => {
            *repairs -= 1;
            nearest(&token.stem, index)
        }
    }
}

/// A word of three letters is repaired only to one of a name, `bda gateway`: there are too many others.
fn short(word: &str, index: &Index) -> Option<Word> {
    let stem = index.short.iter().find(|stem| osa_distance(word, index.stem(**stem)) == 1)?;
    Some(Word { stem: *stem, certainty: 0.65 })
}

/// How many edits a word of this length may be away: longer words take more.
fn tolerance(stem: &str) -> usize {
    if !stem.bytes().all(|b| b.is_ascii_lowercase()) {
        return 0;
    }
    match stem.len() {
        0..SHORT => 0,
        SHORT..=5 => 1,
        _ => 2,
    }
}

/// The stem within the tolerance that is most like the word.
fn nearest(word: &str, index: &Index) -> Option<Word> {
    let most = tolerance(word);
    let near = |position: u16| {
        let known = index.stem(position);
        let distance = osa_distance(word, known);
        (distance <= most).then(|| (distance, jaro_winkler(word, known), position))
    };
    let candidates = index.like(word, most).filter_map(near);
    let best = candidates.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    Some(Word { stem: best.2, certainty: if best.0 == 1 { 0.85 } else { 0.65 } })
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
}
