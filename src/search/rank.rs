//! Ranking: one pure function from a query to documents with scores.
//!
//! Best first: the exact name, then phrases and names inside the text, then words by how rare they are and how
//! telling the field is; most where one text of the entry has many of them. All of these add up, so that a
//! phrase beats a word and two phrases beat one.

use super::patterns::{Found, inside, shares};
use super::prepare::index::{Index, Passage, Pattern};
use super::prepare::passages::Document;
use super::query::{Query, Word};
use super::texts::Texts;
use crate::catalogue::format::vocabulary::Field;

/// The query is exactly this name.
const EXACT: f64 = 40.0;
/// A code that the query surely names.
const NAMED_CODE: f64 = 14.0;
/// What the words of the query that stand together in one text are worth, beside what they are worth alone.
const TOGETHER: f64 = 0.8;
/// What most of the query's words in one piece of a phrase or name are worth.
const WITHIN: f64 = 4.0;
/// The least rarity of a phrase that is certain: what common words make up is not.
const TELLING: f64 = 7.0;
/// How much less a phrase is worth under a code that its software seldom sends: it may stand under several.
const USUAL: f64 = 0.3;
/// The share of its claim that no other code may have where a result is certain.
const AHEAD: f64 = 0.8;
/// The factor for a vendor's own code where the query names the vendor.
const OWN_NAMED: f64 = 1.4;
/// The factor where it does not.
const OWN_UNNAMED: f64 = 0.8;
/// The most results.
pub(super) const MOST: usize = 10;
/// The least share of the best score that is worth showing.
const WORTH_SHOWING: f64 = 0.4;
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
    /// Its texts with the most of the query's words, as positions in the index, the best first.
    pub(super) texts: Vec<u16>,
}

/// Ranks documents for a query, best first.
pub(super) fn rank(query: &Query, index: &Index) -> Vec<Ranked> {
    let known = query.known();
    let texts = Texts::of(&known, index);
    let found = inside(query, index);
    let mut scores = vec![0.0; index.documents.len()];
    words(&known, index, &mut scores);
    together(&texts, index, &mut scores);
    definers(&known, index, &mut scores);
    patterns(&found, index, &mut scores);
    codes(query, index, &mut scores);
    closeness(query, &texts, index, &mut scores);
    let mut ranked: Vec<Ranked> = worth_showing(&scores, query, index)
        .into_iter()
        .map(|(document, score)| Ranked {
            document,
            score,
            certain: false,
            found: own_patterns(document, &found, index),
            texts: texts.best(document, index),
        })
        .collect();
    certain(&mut ranked, &found, index);
    ranked
}

/// The documents with a score that is worth showing: the better first, of equal ones the lower code.
fn worth_showing(scores: &[f64], query: &Query, index: &Index) -> Vec<(u16, f64)> {
    let best = scores.iter().copied().fold(0.0, f64::max);
    let least = (LEAST_SHARE * weight(query, index)).max(LEAST).max(best * WORTH_SHOWING);
    let mut shown: Vec<(u16, f64)> =
        (0..).zip(scores.iter().copied()).filter(|(_, score)| *score >= least).collect();
    shown.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    shown.truncate(MOST);
    shown
}

/// What the words of the query could be worth.
fn weight(query: &Query, index: &Index) -> f64 {
    let word = |word: &Option<Word>| word.as_ref().map_or(STRANGE, |word| index.rarity(word.stem));
    query.words.iter().map(word).sum::<f64>().min(MOST_WEIGHT)
}

/// Each word of the query by itself.
fn words(known: &[&Word], index: &Index, scores: &mut [f64]) {
    for word in known {
        for (document, weight) in index.postings(word.stem) {
            scores[usize::from(document)] += weight * word.certainty * index.reach(document);
        }
    }
}

/// Words that stand together in one text say more than the same words all over an entry: the best text counts.
fn together(texts: &Texts, index: &Index, scores: &mut [f64]) {
    let mut best = vec![0.0_f64; scores.len()];
    for place in texts.touched() {
        let best = &mut best[usize::from(index.text(place).document)];
        *best = best.max(texts.score(place));
    }
    for ((document, score), best) in (0..).zip(scores).zip(best) {
        *score += TOGETHER * best * index.reach(document);
    }
}

/// A vendor's own code is likelier where the vendor is named.
fn definers(known: &[&Word], index: &Index, scores: &mut [f64]) {
    let mut rest = index.definers.0;
    while let Some(&(document, _)) = rest.first() {
        let (own, others) = rest.split_at(rest.partition_point(|(other, _)| *other <= document));
        let named = own.iter().any(|(_, stem)| known.iter().any(|word| word.stem == *stem));
        scores[usize::from(document)] *= if named { OWN_NAMED } else { OWN_UNNAMED };
        rest = others;
    }
}

/// What a pattern inside the query is worth: its words once more, by how telling its kind is.
fn worth(found: &Found, pattern: &Pattern, passage: Passage) -> f64 {
    let is_name = matches!(passage.field, Field::Name | Field::Alias);
    let factor = match passage.field {
        Field::Phrase => 1.0,
        Field::Name | Field::Alias => 0.8,
        _ => 0.6,
    };
    // A single word is no phrase: it has been counted as a word.
    let is_word = pattern.length == 1 && !pattern.joined && passage.field != Field::Detail;
    let factor = if is_word { factor * 0.3 } else { factor };
    let usual = 1.0 - USUAL + USUAL * f64::from(passage.usual) / 100.0;
    let whole = if found.whole && is_name { EXACT } else { 0.0 };
    whole + found.weight * factor * usual
}

fn patterns(found: &[Found], index: &Index, scores: &mut [f64]) {
    for found in found {
        let pattern = &index.patterns.0[found.pattern];
        let passage = index.passage(pattern);
        let worth = worth(found, pattern, passage) * index.reach(passage.document);
        scores[usize::from(passage.document)] += worth;
    }
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
fn closeness(query: &Query, texts: &Texts, index: &Index, scores: &mut [f64]) {
    const MOST_WORDS: usize = 24;
    if query.words.len() <= MOST_WORDS {
        for (score, share) in scores.iter_mut().zip(shares(query, texts, index)) {
            *score += WITHIN * share;
        }
    }
}

/// The patterns of a document that stand in the query, the weightiest first.
fn own_patterns(document: u16, found: &[Found], index: &Index) -> Vec<Found> {
    let own = |found: &&Found| index.passage(&index.patterns.0[found.pattern]).document == document;
    let mut found: Vec<Found> = found.iter().filter(own).copied().collect();
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    found
}

/// The first result is certain where the query is exactly its name, or has a telling phrase of it in it, and no
/// other code has as good a claim.
fn certain(ranked: &mut [Ranked], found: &[Found], index: &Index) {
    let Some(first) = ranked.first_mut() else { return };
    let claim = |is_claim: &dyn Fn(&Found) -> bool| {
        let telling = found.iter().filter(|found| is_telling(found, index) && is_claim(found));
        telling.map(|found| found.weight).fold(0.0, f64::max)
    };
    let is_own = |found: &Found| index.passage(&index.patterns.0[found.pattern]).document == first.document;
    let own = claim(&|found| found.exact && is_own(found));
    first.certain = own > 0.0 && claim(&|found| !is_own(found)) < own * AHEAD;
}

/// Whether a pattern says enough by itself: a name that is the whole query, or a phrase of rare words.
fn is_telling(found: &Found, index: &Index) -> bool {
    let pattern = &index.patterns.0[found.pattern];
    match index.passage(pattern).field {
        Field::Name | Field::Alias | Field::Detail => found.whole,
        Field::Phrase => pattern.length >= 2 && found.weight >= TELLING,
        _ => false,
    }
}
