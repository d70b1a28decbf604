//! Looking things up in the index.

use strsim::osa_distance;

use super::prepare::index::{Index, Passage, Pattern, letter_set};
use super::prepare::tokens::stem;

/// The shortest word that is told from two with one letter wrong: `time our`.
const LONG: usize = 7;
/// How many letters a word may have more than its stem.
const ENDING: usize = 3;

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

    /// The length of the longest word that people also write as two, in bytes, with room for an ending.
    pub(super) fn longest_compound(&self) -> usize {
        self.compounds.iter().map(|position| self.stem(*position).len()).max().unwrap_or(0) + ENDING
    }

    /// Whether a word is known that people also write as two.
    pub(super) fn is_compound(&self, word: &str) -> bool {
        self.find(&stem(word)).is_some_and(|position| self.compounds.0.binary_search(&position).is_ok())
    }

    /// Whether a word is one edit from one that people also write as two. The sets of letters tell most others
    /// at once.
    pub(super) fn is_like_compound(&self, word: &str) -> bool {
        let set = letter_set(word);
        let near = |position: &&u16| (self.sets.0[usize::from(**position)] ^ set).count_ones() <= 2;
        word.len() >= LONG
            && self
                .compounds
                .iter()
                .filter(near)
                .any(|position| osa_distance(self.stem(*position), word) == 1)
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

    /// The text that a pattern is.
    pub(super) fn passage(&self, pattern: &Pattern) -> Passage {
        self.text(pattern.passage)
    }

    /// The text at a position.
    pub(super) fn text(&self, place: u16) -> Passage {
        self.passages.0[usize::from(place)]
    }

    /// The texts with a stem, by their positions.
    pub(super) fn places(&self, position: u16) -> &'static [u16] {
        let at = usize::from(position);
        &self.places.0[self.places_from.0[at] as usize..self.places_from.0[at + 1] as usize]
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
