//! The texts of the index that have words of a query: a cause, a phrase, a sentence.

use super::prepare::index::Index;
use super::query::Word;

/// The most texts of a document that are worth keeping.
const MOST: usize = 4;

/// How much of the query stands in each text of the index, by rarity; less in a long text.
pub(super) struct Texts {
    scores: Vec<f64>,
    /// Those with any word of it.
    touched: Vec<u16>,
}

impl Texts {
    pub(super) fn of(known: &[&Word], index: &Index) -> Self {
        let mut texts = Self { scores: vec![0.0; index.passages.len()], touched: vec![] };
        for word in known {
            let weight = index.rarity(word.stem) * word.certainty;
            for &place in index.places(word.stem) {
                let score = &mut texts.scores[usize::from(place)];
                if *score == 0.0 {
                    texts.touched.push(place);
                }
                *score += weight * f64::from(index.text(place).fit) / 100.0;
            }
        }
        texts
    }

    /// Those with any word of the query, as positions in the index.
    pub(super) fn touched(&self) -> impl Iterator<Item = u16> {
        self.touched.iter().copied()
    }

    /// What is in the text at a position of the index.
    pub(super) fn score(&self, place: u16) -> f64 {
        self.scores[usize::from(place)]
    }

    /// The texts of a document with the most of the query's words, the best first.
    pub(super) fn best(&self, document: u16, index: &Index) -> Vec<u16> {
        let own = |place: &u16| index.text(*place).document == document;
        let mut own: Vec<u16> = self.touched().filter(own).collect();
        // Of equal ones the more telling field, which stands first in the index.
        own.sort_by(|a, b| self.score(*b).total_cmp(&self.score(*a)).then(a.cmp(b)));
        own.truncate(MOST);
        own
    }
}
