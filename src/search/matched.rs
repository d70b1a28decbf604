//! From ranked documents to results: what matched, and which detail the query names.

use super::prepare::index::{Document, Index};
use super::prepare::tokens::tokens;
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
    let mut matched = by_patterns(catalogue, index, ranked, entry);
    if let Some(entry) = entry {
        if query.codes.iter().any(|(code, _)| *code == entry.code) {
            matched.push(Matched { field: Field::Code, text: entry.code.to_string(), software: None });
        }
        if matched.is_empty() {
            matched.extend(by_words(entry, words));
        }
    }
    matched.truncate(MOST);
    let mut hit = of(entry, detail, words);
    if matched.is_empty() {
        matched.push(Matched { field: Field::Summary, text: hit.summary.to_owned(), software: None });
    }
    hit.score = (ranked.score * 100.0).round() / 100.0;
    hit.certain = ranked.certain;
    hit.matched = matched;
    hit
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
    let pattern = &index.patterns.0[first.pattern];
    (pattern.field == Field::Detail).then(|| catalogue.details.0.get(usize::from(pattern.which)))?
}

fn by_patterns(
    catalogue: &Catalogue,
    index: &Index,
    ranked: &Ranked,
    entry: Option<&'static Code>,
) -> Vec<Matched> {
    let mut matched: Vec<Matched> = vec![];
    for found in &ranked.found {
        let pattern = &index.patterns.0[found.pattern];
        let which = usize::from(pattern.which);
        let (text, software) = match (pattern.field, entry) {
            (Field::Name, Some(entry)) => (entry.name.get(), None),
            (Field::Alias, Some(entry)) => {
                let names =
                    entry.aliases.iter().chain(entry.meanings.into_iter().map(|meaning| meaning.name.get()));
                (names.into_iter().nth(which).unwrap_or_default(), None)
            }
            (Field::Phrase, Some(entry)) => {
                let Some(phrase) = entry.phrases.0.get(which) else { continue };
                (phrase.text.get(), Some(phrase.software.get()))
            }
            (Field::Detail, _) => {
                let Some(detail) = catalogue.details.0.get(which) else { continue };
                (detail.id.get(), Some(detail.vendor.get()))
            }
            _ => continue,
        };
        matched.push(Matched { field: pattern.field, text: text.to_owned(), software });
    }
    matched
}

/// The texts of an entry with the most of the query's words.
fn by_words(entry: &'static Code, words: &[String]) -> Vec<Matched> {
    let one = |field| move |text: &'static str| (field, text, None);
    let phrases = entry
        .phrases
        .into_iter()
        .map(|phrase| (Field::Phrase, phrase.text.get(), Some(phrase.software.get())));
    let texts = std::iter::once(entry.name.get())
        .map(one(Field::Name))
        .chain(entry.aliases.iter().map(one(Field::Alias)))
        .chain(phrases)
        .chain([one(Field::Summary)(entry.summary.get()), one(Field::Meaning)(entry.meaning.get())])
        .chain(entry.causes.iter().map(one(Field::Cause)))
        .chain(entry.sent_by.iter().map(one(Field::SentBy)));
    let count = |text: &str| {
        let mut stems: Vec<String> = tokens(text).map(|token| token.stem).collect();
        stems.sort();
        stems.dedup();
        stems.iter().filter(|stem| words.contains(stem)).count()
    };
    let mut counted: Vec<_> =
        texts.map(|text| (count(text.1), text)).filter(|(count, _)| *count > 0).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let matched = counted.into_iter().map(|(_, (field, text, software))| Matched {
        field,
        text: text.to_owned(),
        software,
    });
    matched.take(MOST).collect()
}

/// The details whose ids stand in a text as the vendor spells them. A short id such as `UH` counts only
/// beside its vendor's name or a word such as `flag`, and a bare number only behind `error`.
pub(super) fn details_named(catalogue: &Catalogue, text: &str) -> Vec<&'static Detail> {
    const MOST_WORDS: usize = 2_000;
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    let said = |word: &str| words.iter().any(|own| own.to_lowercase().contains(word));
    let mut found: Vec<&'static Detail> = vec![];
    for (position, word) in words.iter().enumerate() {
        let parts = word.split(|c: char| !(c.is_alphanumeric() || "._-".contains(c)));
        for id in parts.map(|part| part.trim_matches(['.', '-'])).filter(|id| id.len() >= 2) {
            let before = position.checked_sub(1).map_or("", |before| words[before]).to_lowercase();
            let own = |detail: &&Detail| !detail.with_vendor && detail.id.get() == id;
            found.extend(catalogue.details.into_iter().filter(own).filter(|detail| {
                let vendor = words.iter().any(|word| same_vendor(detail.vendor.get(), word));
                let number = id.bytes().all(|b| b.is_ascii_digit());
                let plain = id.bytes().all(|b| b.is_ascii_alphabetic());
                match () {
                    () if words.len() == 1 || vendor => true,
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
