//! Ranking: one pure function from a query to documents with scores.
//!
//! Best first: the exact name, then phrases and names inside the text, then words by how rare they are and how
//! telling the field is. All of them add up, so that a phrase beats a word and two phrases beat one.

use super::patterns::{self, Found, inside, shares};
use super::prepare::index::{Document, Index, Pattern};
use super::query::{Query, Word};
use crate::catalogue::format::vocabulary::Field;

/// The query is exactly this name.
const EXACT: f64 = 40.0;
/// A code that the query surely names.
const NAMED_CODE: f64 = 14.0;
/// What most of the query's words in one piece of a phrase or name are worth.
const WITHIN: f64 = 4.0;
/// The least rarity of a phrase that is certain: what common words make up is not.
const TELLING: f64 = 7.0;
/// The factor for a vendor's own code where the query names the vendor.
const OWN_NAMED: f64 = 1.4;
/// The factor where it does not.
const OWN_UNNAMED: f64 = 0.85;
/// The least share of the best score that is worth showing.
const WORTH_SHOWING: f64 = 0.3;
/// The least score of a result.
const LEAST: f64 = 0.4;
/// The least share of what all words of the query could be worth.
const LEAST_SHARE: f64 = 0.1;
/// What a word that nobody knows could be worth.
const STRANGE: f64 = 4.0;
/// Longer texts have more noise in them; from here on it does not count against a result.
const MOST_WEIGHT: f64 = 24.0;

/// A document with its score.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    /// The document, by its position in the index.
    pub(super) document: u16,
    /// How well it fits: only the order means something.
    pub(super) score: f64,
    /// Whether it is surely what was meant: an exact name, or a telling phrase that no other code has.
    pub(super) certain: bool,
    /// The patterns of it that stand in the query, the weightiest first.
    pub(super) found: Vec<Found>,
}

/// Ranks documents for a query, best first.
pub(super) fn rank(query: &Query, index: &Index) -> Vec<Ranked> {
    let mut scores = vec![0.0; index.documents.len()];
    words(query, index, &mut scores);
    let found = inside(query, index);
    for found in &found {
        let pattern = &index.patterns.0[found.pattern];
        scores[usize::from(pattern.document)] += worth(found, pattern) * index.reach(pattern.document);
    }
    codes(query, index, &mut scores);
    closeness(query, index, &mut scores);
    let best = scores.iter().copied().fold(0.0, f64::max);
    let least = (LEAST_SHARE * weight(query, index)).max(LEAST).max(best * WORTH_SHOWING);
    let worth_showing = (0..).zip(scores).filter(|(_, score)| *score >= least);
    let mut ranked: Vec<Ranked> =
        worth_showing.map(|(document, score)| with_patterns(document, score, &found, index)).collect();
    // The better score first; of equal ones the lower code.
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
    certain(&mut ranked, query, index);
    ranked
}

/// What the words of the query could be worth.
fn weight(query: &Query, index: &Index) -> f64 {
    let word = |word: &Option<Word>| word.as_ref().map_or(STRANGE, |word| index.rarity(word.stem));
    query.words.iter().map(word).sum::<f64>().min(MOST_WEIGHT)
}

/// Each word of the query once.
fn words(query: &Query, index: &Index, scores: &mut [f64]) {
    let mut seen: Vec<&Word> = query.words.iter().flatten().collect();
    seen.sort_by(|a, b| a.stem.cmp(&b.stem).then(b.certainty.total_cmp(&a.certainty)));
    seen.dedup_by_key(|word| word.stem);
    for word in seen {
        for (document, weight) in index.postings(word.stem) {
            scores[usize::from(document)] += weight * word.certainty * index.reach(document);
        }
    }
    for (document, score) in (0..).zip(scores).filter(|(_, score)| **score > 0.0) {
        *score *= definer(query, document, index);
    }
}

/// A vendor's own code is likelier where the vendor is named.
fn definer(query: &Query, document: u16, index: &Index) -> f64 {
    let mut own = index.definers.iter().filter(|(defined, _)| *defined == document).peekable();
    if own.peek().is_none() {
        return 1.0;
    }
    let named = own.any(|(_, stem)| query.words.iter().flatten().any(|word| word.stem == *stem));
    if named { OWN_NAMED } else { OWN_UNNAMED }
}

/// What a pattern inside the query is worth: its words once more, by how telling its kind is.
fn worth(found: &Found, pattern: &Pattern) -> f64 {
    let factor = match pattern.field {
        Field::Phrase => 1.0,
        Field::Name | Field::Alias => 0.8,
        _ => 0.6,
    };
    // A single word is no phrase: it has been counted as a word.
    let factor = if found.covers == 1 && pattern.field != Field::Detail { factor * 0.3 } else { factor };
    let whole = if found.whole && matches!(pattern.field, Field::Name | Field::Alias) { EXACT } else { 0.0 };
    whole + found.weight * factor
}

fn codes(query: &Query, index: &Index, scores: &mut [f64]) {
    for (code, certainty) in &query.codes {
        let is_its = |document: &Document| *document == Document::Code(*code);
        if let Some(position) = index.documents.iter().position(is_its) {
            scores[position] += NAMED_CODE * certainty;
        }
    }
}

/// How much of the query stands in one piece in a phrase or name of each document. In a long text there is
/// always something.
fn closeness(query: &Query, index: &Index, scores: &mut [f64]) {
    const MOST_WORDS: usize = 24;
    if query.words.len() <= MOST_WORDS {
        for (score, share) in scores.iter_mut().zip(shares(query, index)) {
            *score += WITHIN * share;
        }
    }
}

fn with_patterns(document: u16, score: f64, found: &[Found], index: &Index) -> Ranked {
    let own = |found: &&Found| index.patterns.0[found.pattern].document == document;
    let mut found: Vec<Found> = found.iter().filter(own).copied().collect();
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    Ranked { document, score, certain: false, found }
}

/// The first result is certain where the query is exactly its name, or has a telling phrase of it that stands
/// under no other code.
fn certain(ranked: &mut [Ranked], query: &Query, index: &Index) {
    let telling = |ranked: &Ranked| {
        ranked.found.iter().any(|found| {
            let pattern = &index.patterns.0[found.pattern];
            let named = found.whole && matches!(pattern.field, Field::Name | Field::Alias | Field::Detail);
            named || (pattern.field == Field::Phrase && found.covers >= 2 && found.weight >= TELLING)
        })
    };
    let shared = |found: &Found| {
        let words = patterns::words(&index.patterns.0[found.pattern], index);
        let same = |other: &&Pattern| patterns::words(other, index) == words;
        index
            .patterns
            .iter()
            .filter(same)
            .map(|pattern| pattern.document)
            .collect::<std::collections::HashSet<_>>()
            .len()
            > 1
    };
    let repaired = query.words.iter().flatten().any(|word| word.certainty < 1.0);
    if let Some((first, rest)) = ranked.split_first_mut() {
        let alone = first.found.first().is_some_and(|found| !shared(found));
        let ahead = rest.first().is_none_or(|second| second.score < first.score * 0.8);
        first.certain = !repaired && telling(first) && alone && ahead;
    }
}
