//! Names, phrases and ids inside a query: a pasted log line has a phrase in it, with other text around.

use super::prepare::index::{GAP, Index, Pattern};
use super::query::Query;
use super::texts::Texts;

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
    /// Whether the query is this pattern and nothing else.
    pub(super) whole: bool,
    /// Whether each of its words stands there as it is spelt.
    pub(super) exact: bool,
}

/// All patterns that the query has in it.
pub(super) fn inside(query: &Query, index: &Index) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    for (start, word) in query.words.iter().enumerate() {
        let Some(word) = word else { continue };
        for position in beginning_with(word.stem, index) {
            let pattern = &index.patterns.0[position];
            if let Some((weight, end)) = matches(query, start, words(pattern, index), index) {
                let whole = start == 0 && end == query.words.len();
                let exact = query.words[start..end].iter().flatten().all(|word| word.certainty >= 1.0);
                found.push(Found { pattern: position, weight, whole, exact });
            }
        }
    }
    found.sort_by(|a, b| a.pattern.cmp(&b.pattern).then(b.weight.total_cmp(&a.weight)));
    found.dedup_by_key(|found| found.pattern);
    found
}

/// For each document, how much of the query, from 0 to 1 by rarity, stands in one piece of one of its patterns.
pub(super) fn shares(query: &Query, texts: &Texts, index: &Index) -> Vec<f64> {
    let mut best = vec![0.0_f64; index.documents.len()];
    let mut asked = vec![false; index.sets.len()];
    for word in query.words.iter().flatten() {
        asked[usize::from(word.stem)] = true;
    }
    let total: f64 = query.words.iter().flatten().map(|word| index.rarity(word.stem)).sum();
    for pattern in index.patterns.iter().filter(|pattern| texts.score(pattern.passage) > 0.0) {
        let words = words(pattern, index);
        let is_asked = |stem: &u16| *stem != GAP && asked[usize::from(*stem)];
        for offset in 0..words.len().saturating_sub(1) {
            if is_asked(&words[offset]) && is_asked(&words[offset + 1]) {
                let share = longest_run(query, &words[offset..], index) / total.max(1.0);
                let best = &mut best[usize::from(index.passage(pattern).document)];
                *best = best.max(share);
            }
        }
    }
    best
}

/// The rarity of the most words that the query shares in a row with these; a single word is no run.
fn longest_run(query: &Query, words: &[u16], index: &Index) -> f64 {
    let mut longest = 0.0_f64;
    for start in 0..query.words.len() {
        let pairs = query.words[start..].iter().zip(words);
        let shared = pairs.map_while(|(word, stem)| word.as_ref().filter(|word| word.stem == *stem));
        let (count, weight) = shared.fold((0, 0.0), |(count, weight), word| {
            (count + 1, weight + index.rarity(word.stem) * word.certainty)
        });
        if count > 1 {
            longest = longest.max(weight);
        }
    }
    longest
}

/// The patterns whose first word is this one: they are sorted by it.
fn beginning_with(stem: u16, index: &Index) -> std::ops::Range<usize> {
    let first = |pattern: &Pattern| index.sequence.0[pattern.from as usize];
    let patterns = index.patterns.0;
    let from = patterns.partition_point(|pattern| first(pattern) < stem);
    let to = patterns.partition_point(|pattern| first(pattern) <= stem);
    from..to
}

fn words<'a>(pattern: &Pattern, index: &'a Index) -> &'a [u16] {
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
