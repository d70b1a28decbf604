//! From ranked documents to results: what matched, and which detail the query names.

use std::rc::Rc;

use super::prepare::index::{Index, Passage};
use super::prepare::passages::{Document, of_code};
use super::query::Query;
use super::rank::Ranked;
use super::{Hit, Matched};
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
    words: &Rc<[String]>,
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
        let texts = ranked.texts.iter().map(|place| index.text(*place));
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
fn of(entry: Option<&'static Code>, detail: Option<&'static Detail>, words: &Rc<[String]>) -> Hit {
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
        words: Rc::clone(words),
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
        return catalogue.details.0.get(usize::from(passage.which)).map(id_of);
    }
    part(catalogue, passage, entry)
}

/// A detail's id.
fn id_of(detail: &Detail) -> Matched {
    Matched { field: Field::Detail, text: detail.id.to_string(), software: Some(detail.vendor.get()) }
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

/// A detail that the query names by its id comes first, and is certain where it is the only one.
pub(super) fn put_first(
    hits: &mut Vec<Hit>,
    catalogue: &Catalogue,
    named: &[&'static Detail],
    words: &Rc<[String]>,
) {
    for detail in named.iter().rev() {
        let entry = detail.codes.first().and_then(|code| catalogue.code(code));
        let best = hits.first().map_or(10.0, |hit| hit.score);
        let code = entry.map(|entry| entry.code);
        hits.retain(|hit| hit.code.is_none() || hit.code != code);
        for hit in hits.iter_mut() {
            hit.certain = false;
        }
        let hit = of(entry, Some(detail), words);
        hits.insert(
            0,
            Hit { score: best + 1.0, certain: named.len() == 1, matched: vec![id_of(detail)], ..hit },
        );
    }
}
