//! Names, phrases and ids inside a query: a pasted log line has a phrase in it, with other text around.

use super::prepare::index::{GAP, Index, Pattern};
use super::query::Query;

/// How many words a gap (`…`) in a phrase may stand for.
const WIDEST_GAP: usize = 12;
/// How many strange words may stand between two of a phrase: an address, an id.
const STRANGERS: usize = 2;

/// A pattern found in a query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Its position in the index.
    pub(super) pattern: usize,
    /// The rarity of its words, together, less where they were repaired.
    pub(super) weight: f64,
    /// The words of the query that it covers.
    pub(super) covers: usize,
    /// Whether the query is this pattern and nothing else.
    pub(super) whole: bool,
}

/// All patterns that the query has in it.
pub(super) fn inside(query: &Query, index: &Index) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    for (start, word) in query.words.iter().enumerate() {
        let Some(word) = word else { continue };
        for position in beginning_with(word.stem, index) {
            let pattern = &index.patterns.0[position];
            if let Some((weight, end)) = matches(query, start, words(pattern, index), index) {
                let covers = end - start;
                let whole = start == 0 && end == query.words.len();
                found.push(Found { pattern: position, weight, covers, whole });
            }
        }
    }
    found.sort_by(|a, b| a.pattern.cmp(&b.pattern).then(b.weight.total_cmp(&a.weight)));
    found.dedup_by_key(|found| found.pattern);
    found
}

/// How much of the query, from 0 to 1 by rarity, stands in this order in one piece of the pattern.
pub(super) fn share_within(query: &Query, pattern: &Pattern, index: &Index) -> f64 {
    let words = words(pattern, index);
    let total: f64 = query.words.iter().flatten().map(|word| index.rarity(word.stem)).sum();
    if total <= 0.0 {
        return 0.0;
    }
    let mut best = 0.0_f64;
    for offset in 0..words.len() {
        for start in 0..query.words.len() {
            best = best.max(run(query, start, &words[offset..], index));
        }
    }
    best / total
}

/// The rarity of the words that query and pattern share from here on; a single word is no run.
fn run(query: &Query, start: usize, words: &[u16], index: &Index) -> f64 {
    let pairs = query.words[start..].iter().zip(words);
    let shared: Vec<f64> = pairs
        .map_while(|(word, stem)| word.as_ref().filter(|word| word.stem == *stem))
        .map(|word| index.rarity(word.stem) * word.certainty)
        .collect();
    if shared.len() < 2 { 0.0 } else { shared.iter().sum() }
}

/// The patterns whose first word is this one: they are sorted by it.
fn beginning_with(stem: u16, index: &Index) -> std::ops::Range<usize> {
    let first = |pattern: &Pattern| index.sequence.0[pattern.from as usize];
    let patterns = index.patterns.0;
    let from = patterns.partition_point(|pattern| first(pattern) < stem);
    let to = patterns.partition_point(|pattern| first(pattern) <= stem);
    from..to
}

pub(super) fn words<'a>(pattern: &Pattern, index: &'a Index) -> &'a [u16] {
    let from = pattern.from as usize;
    &index.sequence.0[from..from + usize::from(pattern.length)]
}

/// The weight of a pattern that begins at `start`, and where it ends; none where it does not go through.
fn matches(query: &Query, start: usize, words: &[u16], index: &Index) -> Option<(f64, usize)> {
    let mut at = start;
    let mut weight = 0.0;
    let mut room = 0;
    for stem in words {
        if *stem == GAP {
            room = WIDEST_GAP;
            continue;
        }
        let step = step(query, at, *stem, room)?;
        let word = query.words[step].as_ref()?;
        weight += index.rarity(*stem) * word.certainty;
        at = step + 1;
        room = STRANGERS;
    }
    Some((weight, at))
}

/// Where the stem comes next, with at most `room` words before it. Without a gap in the pattern only strange
/// words may stand between.
fn step(query: &Query, at: usize, stem: u16, room: usize) -> Option<usize> {
    for (skipped, word) in query.words.get(at..)?.iter().enumerate().take(room + 1) {
        match word {
            Some(word) if word.stem == stem => return Some(at + skipped),
            Some(_) if room <= STRANGERS => return None,
            _ => {}
        }
    }
    None
}
