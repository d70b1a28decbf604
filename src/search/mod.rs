//! Search.
use crate::catalogue::format::entry::{Catalogue, Detail};
use crate::catalogue::format::vocabulary::Verdict;
use serde::Serialize;

/// A hit.
#[derive(Clone, Debug)]
pub struct Hit {
    pub code: Option<u16>,
    pub detail: Option<&'static Detail>,
    pub name: &'static str,
    pub summary: &'static str,
    pub verdict: Option<Verdict>,
    pub score: f64,
    pub certain: bool,
    pub matched: Vec<Matched>,
    /// The words of the query that matched, in lower case.
    pub words: Vec<String>,
}

/// What matched.
#[derive(Clone, Debug, Serialize)]
pub struct Matched {
    pub field: &'static str,
    pub text: String,
    pub software: Option<&'static str>,
}

pub fn named(catalogue: &Catalogue, text: &str) -> Vec<u16> {
    catalogue.codes.iter().filter(|c| c.name.eq_ignore_ascii_case(text)).map(|c| c.code).collect()
}
pub fn search(_catalogue: &Catalogue, _text: &str) -> Vec<Hit> {
    vec![]
}
pub fn nearest_words(_catalogue: &Catalogue, _text: &str) -> Vec<&'static str> {
    vec![]
}
