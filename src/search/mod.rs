//! Search: a name, a symptom, a line of a log, or any of these misspelt.
//!
//! The way of a query: text -> `query` (known words, misspelt ones repaired; `numbers` that are codes) -> `patterns`
//! (phrases inside it) and `texts` (that have its words) -> `rank` (documents with scores) -> `matched`: [`Hit`]s with
//! what matched. Vendors' `ids` come first.

#[cfg(test)]
mod cases;
mod ids;
mod lookup;
mod matched;
mod numbers;
mod patterns;
pub mod prepare;
mod query;
mod rank;
mod tables;
mod texts;

use std::rc::Rc;

use serde::Serialize;

use crate::catalogue::BUILT_IN;
use crate::catalogue::format::entry::{Catalogue, Detail};
use crate::catalogue::format::vocabulary::{Field, Verdict};
use prepare::index::Index;
use prepare::passages::{Document, texts};
use prepare::tokens::tokens;
use query::Query;
use rank::MOST;

/// A result.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The code; none for a detail that comes with no 5xx.
    pub code: Option<u16>,
    /// The detail that the query names.
    pub detail: Option<&'static Detail>,
    /// The name of the code, or the vendor of a detail without one.
    pub name: &'static str,
    /// The line for lists.
    pub summary: &'static str,
    /// May it be retried? None where nobody knows.
    pub verdict: Option<Verdict>,
    /// How well it fits: only the order means something.
    pub score: f64,
    /// Whether it is surely what was meant.
    pub certain: bool,
    /// What matched, the most telling first.
    pub matched: Vec<Matched>,
    /// The stems of the query, to highlight.
    pub words: Rc<[String]>,
}

/// A text of an entry that matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matched {
    /// Where it stands.
    pub field: Field,
    /// The text.
    pub text: String,
    /// The software that prints it, where it is a phrase.
    pub software: Option<&'static str>,
}

/// The best results for a text, at most ten, only those worth showing.
#[must_use]
pub fn search(catalogue: &Catalogue, text: &str) -> Vec<Hit> {
    let index = index_of(catalogue);
    let query = Query::of(text, &index);
    let words: Rc<[String]> =
        query.words.iter().flatten().map(|word| index.stem(word.stem).to_owned()).collect();
    let mut named = ids::details_named(catalogue, text);
    named.truncate(MOST);
    let mut hits: Vec<Hit> = vec![];
    for ranked in rank::rank(&query, &index) {
        hits.push(matched::hit(catalogue, &index, &query, &ranked, &words));
    }
    matched::put_first(&mut hits, catalogue, &named, &words);
    hits.truncate(MOST);
    hits
}

/// The codes whose name or alias is exactly this text; case, punctuation and the number in front of it do not
/// matter.
#[must_use]
pub fn named(catalogue: &Catalogue, text: &str) -> Vec<u16> {
    let asked: Vec<String> = tokens(text).map(|token| token.word).collect();
    let whole = asked.concat();
    let behind_number = asked.split_first().map(|(number, rest)| (number, rest.concat()));
    let is = |name: &str, asked: &str| {
        let letters = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        !asked.is_empty() && letters.eq(asked.chars())
    };
    let is_name = |name: &str, code: u16| {
        let behind = |(number, rest): &(&String, String)| is(name, rest) && **number == code.to_string();
        is(name, &whole) || behind_number.as_ref().is_some_and(behind)
    };
    let codes = catalogue.codes.into_iter().filter(|code| {
        let names = std::iter::once(code.name.get()).chain(code.aliases.iter());
        names
            .chain(code.meanings.into_iter().map(|meaning| meaning.name.get()))
            .any(|name| is_name(name, code.code))
    });
    codes.map(|code| code.code).collect()
}

/// The words of the catalogue nearest to those of a text, for a search that found nothing.
#[must_use]
pub fn nearest_words(catalogue: &Catalogue, text: &str) -> Vec<String> {
    const MOST_WORDS: usize = 5;
    let index = index_of(catalogue);
    let mut near: Vec<&'static str> = vec![];
    for token in tokens(text).take(MOST_WORDS) {
        let distance = (token.stem.len() / 2).min(3);
        let candidates = index.like(&token.stem, distance).map(|position| index.stem(position));
        let close = candidates.filter(|stem| stem.len() > 3 && stem.bytes().all(|b| b.is_ascii_lowercase()));
        let best = close.map(|stem| (strsim::osa_distance(&token.stem, stem), stem)).min();
        near.extend(best.filter(|(found, _)| *found <= distance).map(|(_, stem)| stem));
    }
    near.dedup();
    near.into_iter().map(|stem| whole_word(catalogue, stem)).collect()
}

/// The shortest word of a stem, as the catalogue has it: `unavailable` of `unavailabl`.
fn whole_word(catalogue: &Catalogue, stem: &str) -> String {
    let texts = catalogue.codes.into_iter().flat_map(|entry| texts(catalogue, Document::Code(entry.code)));
    let words = texts.flat_map(|text| tokens(text.text)).filter(|token| token.stem == stem);
    let shortest = words.map(|token| token.word).min_by(|a, b| a.len().cmp(&b.len()).then(a.cmp(b)));
    shortest.unwrap_or_else(|| stem.to_owned())
}

/// The built-in catalogue's index is prepared; one with a team's catalogue laid over it is made now.
fn index_of(catalogue: &Catalogue) -> Index {
    if std::ptr::eq(catalogue.codes.0, BUILT_IN.codes.0)
        && std::ptr::eq(catalogue.details.0, BUILT_IN.details.0)
    {
        return tables::BUILT_IN;
    }
    prepare::index::index(catalogue)
}
