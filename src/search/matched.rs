//! From ranked documents to results: what matched, and which detail the query names.

use super::prepare::index::{Document, Index, Passage};
use super::prepare::passages::of_code;
use super::query::Query;
use super::rank::Ranked;
use super::{Hit, Matched};
use crate::catalogue::find::same_vendor;
use crate::catalogue::format::entry::{Catalogue, Code, Detail, Text};
use crate::catalogue::format::vocabulary::Field;

/// The most texts that a result shows.
const MOST: usize = 3;

/// A result for a ranked document.
pub(super) fn hit(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    ranked: &Ranked,
    words: &[String],
) -> Hit {
    let document = index.documents.0[usize::from(ranked.document)];
    let (entry, detail) = match document {
        Document::Code(code) => (catalogue.code(code), detail_found(catalogue, index, ranked)),
        Document::Detail(position) => (None, catalogue.details.0.get(usize::from(position))),
    };
    let named = entry.filter(|entry| query.codes.iter().any(|(code, _)| *code == entry.code));
    let number =
        named.map(|entry| Matched { field: Field::Code, text: entry.code.to_string(), software: None });
    let patterns = ranked.found.iter().map(|found| index.passage(&index.patterns.0[found.pattern]));
    let mut matched = unique(patterns.filter_map(|passage| whole(catalogue, passage, entry)).chain(number));
    if ranked.found.is_empty() {
        let texts = ranked.texts.iter().map(|at| index.passages.0[*at]);
        matched =
            unique(matched.into_iter().chain(texts.filter_map(|passage| part(catalogue, passage, entry))));
    }
    let mut hit = of(entry, detail, words);
    if matched.is_empty() {
        matched.push(Matched { field: Field::Summary, text: hit.summary.to_owned(), software: None });
    }
    hit.score = (ranked.score * 100.0).round() / 100.0;
    hit.certain = ranked.certain;
    hit.matched = matched;
    hit
}

/// The first few that differ in more than case.
fn unique(all: impl Iterator<Item = Matched>) -> Vec<Matched> {
    let mut few: Vec<Matched> = vec![];
    for matched in all {
        if few.len() < MOST && !few.iter().any(|known| known.text.eq_ignore_ascii_case(&matched.text)) {
            few.push(matched);
        }
    }
    few
}

/// A result without score and matches.
fn of(entry: Option<&'static Code>, detail: Option<&'static Detail>, words: &[String]) -> Hit {
    let verdict = detail.and_then(|detail| detail.verdict).or(entry.map(|entry| entry.retry.verdict));
    Hit {
        code: entry.map(|entry| entry.code),
        detail,
        name: entry.map(|entry| entry.name).or(detail.map(|detail| detail.vendor)).map_or("", Text::get),
        summary: detail
            .map(|detail| detail.meaning)
            .or(entry.map(|entry| entry.summary))
            .map_or("", Text::get),
        verdict,
        score: 0.0,
        certain: false,
        matched: vec![],
        words: words.to_vec(),
    }
}

/// The detail whose id is the weightiest pattern in the query.
fn detail_found(catalogue: &Catalogue, index: &Index, ranked: &Ranked) -> Option<&'static Detail> {
    let first = ranked.found.first()?;
    let passage = index.passage(&index.patterns.0[first.pattern]);
    (passage.field == Field::Detail).then(|| catalogue.details.0.get(usize::from(passage.which)))?
}

/// A name, phrase or id that stands in the query as a whole.
fn whole(catalogue: &Catalogue, passage: Passage, entry: Option<&'static Code>) -> Option<Matched> {
    if passage.field == Field::Detail {
        let detail = catalogue.details.0.get(usize::from(passage.which))?;
        return Some(Matched {
            field: Field::Detail,
            text: detail.id.to_string(),
            software: Some(detail.vendor.get()),
        });
    }
    part(catalogue, passage, entry)
}

/// A text that has words of the query.
fn part(catalogue: &Catalogue, passage: Passage, entry: Option<&'static Code>) -> Option<Matched> {
    let which = usize::from(passage.which);
    if passage.field == Field::Detail {
        let detail = catalogue.details.0.get(which)?;
        let text = format!("{}: {}", detail.id, detail.meaning);
        return Some(Matched { field: Field::Detail, text, software: Some(detail.vendor.get()) });
    }
    let entry = entry?;
    // Software is shown with what it prints, a vendor by its other words.
    if let Field::Phrase | Field::Software = passage.field {
        let phrase = entry.phrases.0.get(which)?;
        let (text, software) = (phrase.text.to_string(), Some(phrase.software.get()));
        return Some(Matched { field: Field::Phrase, text, software });
    }
    let text = of_code(entry, passage.field).nth(which)?.to_owned();
    Some(Matched { field: passage.field, text, software: None })
}

/// The details whose ids stand in a text as the vendor spells them. A short id such as `UH` counts only
/// beside its vendor's name or a word such as `flag`, and a bare number only behind `error`.
pub(super) fn details_named(catalogue: &Catalogue, text: &str) -> Vec<&'static Detail> {
    const MOST_WORDS: usize = 2_000;
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    let said = |word: &str| words.iter().any(|own| own.to_lowercase().contains(word));
    let mut found: Vec<&'static Detail> = vec![];
    for (position, word) in words.iter().enumerate() {
        for part in word.split(|c: char| !(c.is_alphanumeric() || "._-".contains(c))) {
            let id = part.trim_matches(['.', '-']);
            if id.len() < 2 {
                continue;
            }
            // HAProxy writes its states with two more signs: `sH--`.
            let is_state = part.len() == 4 && part.strip_suffix("--") == Some(id);
            let before = position.checked_sub(1).map_or("", |before| words[before]).to_lowercase();
            let own = |detail: &&Detail| !detail.with_vendor && detail.id.get() == id;
            found.extend(catalogue.details.into_iter().filter(own).filter(|detail| {
                let vendor = words.iter().any(|word| same_vendor(detail.vendor.get(), word));
                let number = id.bytes().all(|b| b.is_ascii_digit());
                let plain = id.bytes().all(|b| b.is_ascii_alphabetic());
                match () {
                    () if words.len() == 1 || vendor || is_state => true,
                    () if number => {
                        ["error", "code", "code:", "cloudflare"].iter().any(|word| before.ends_with(word))
                    }
                    () if plain && id.len() <= 5 => said("flag") || said("termination"),
                    () => true,
                }
            }));
        }
    }
    found.dedup_by(|a, b| std::ptr::eq(*a, *b));
    found
}

/// A detail that the query names by its id comes first, and is certain where it is the only one.
pub(super) fn put_first(
    hits: &mut Vec<Hit>,
    catalogue: &Catalogue,
    named: &[&'static Detail],
    words: &[String],
) {
    for detail in named.iter().rev() {
        let entry = detail.codes.first().and_then(|code| catalogue.code(code));
        let best = hits.first().map_or(10.0, |hit| hit.score);
        let matched = Matched {
            field: Field::Detail,
            text: detail.id.to_string(),
            software: Some(detail.vendor.get()),
        };
        let code = entry.map(|entry| entry.code);
        hits.retain(|hit| hit.code.is_none() || hit.code != code);
        for hit in hits.iter_mut() {
            hit.certain = false;
        }
        let hit = of(entry, Some(detail), words);
        hits.insert(0, Hit { score: best + 1.0, certain: named.len() == 1, matched: vec![matched], ..hit });
    }
}
