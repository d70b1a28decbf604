//! The index: which words stand where, and how telling they are.
//!
//! A document is a code with everything that hangs below it, or a detail that comes with no 5xx. The index
//! holds numbers and one string, no pointers: a dynamic program has nothing to patch in it at start.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::passages::{Document, Text, texts};
use super::read::Read;
use super::tokens::{Token, joined, stem, tokens};
use super::weights::{Usual, Weights, fits, reach, weights};
use crate::catalogue::format::entry::{Catalogue, Code, List};
use crate::catalogue::format::vocabulary::{Field, Standing};

/// A text of a document: a name, a phrase, a cause, a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    /// The document that it belongs to.
    pub document: u16,
    /// What kind of text it is.
    pub field: Field,
    /// Which one of its kind: the position in the entry's list, or in the catalogue's details.
    pub which: u16,
    /// How much its words count together, in hundredths: less in a long text, which has many by chance.
    pub fit: u16,
    /// For a phrase, the share of its software's phrases that stand under the same code, in hundredths.
    pub usual: u16,
}

/// A text that is matched word by word: a name, a phrase, a detail's id.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The text: its position in [`Index::passages`].
    pub passage: u16,
    /// Where its words begin in [`Index::sequence`].
    pub from: u32,
    /// How many words it has.
    pub length: u16,
    /// Whether it is a name of several words, written as one: `gatewaytimeout`.
    pub joined: bool,
}

/// Everything that the search needs prepared. `Debug` prints it as Rust source, for the build script.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The stems, sorted, one behind the other.
    pub letters: &'static str,
    /// Where each stem begins in `letters`; one more marks the end.
    pub starts: List<u32>,
    /// Which letters each stem has, a bit for each.
    pub sets: List<u32>,
    /// How rare each stem is, in hundredths.
    pub rarity: List<u16>,
    /// Where the postings of each stem begin; one more marks the end.
    pub postings_from: List<u32>,
    /// Documents with a stem, and its weight there in hundredths.
    pub postings: List<(u16, u16)>,
    /// All texts.
    pub passages: List<Passage>,
    /// Where the texts of each stem begin in `places`; one more marks the end.
    pub places_from: List<u32>,
    /// The texts with a stem, as positions in `passages`.
    pub places: List<u16>,
    /// Names, phrases and ids, sorted by their first word.
    pub patterns: List<Pattern>,
    /// The words of all patterns, as positions of stems; [`GAP`] stands for anything.
    pub sequence: List<u16>,
    /// The documents.
    pub documents: List<Document>,
    /// How many programs are known to send each document's code, as a factor in hundredths.
    pub reach: List<u16>,
    /// The codes that vendors have made for themselves, and the stems of their brands.
    pub definers: List<(u16, u16)>,
    /// The stems of words that people also write as two (`timeout`), by position.
    pub compounds: List<u16>,
    /// The stems of three letters that names are made of (`bad`), by position.
    pub short: List<u16>,
}

/// Stands for any words between two of a pattern.
pub const GAP: u16 = u16::MAX;

/// Makes the index of a catalogue.
#[must_use]
pub fn index(catalogue: &Catalogue) -> Index {
    let documents = documents(catalogue);
    let texts: Vec<(u16, Text)> = (0..)
        .zip(&documents)
        .flat_map(|(position, document)| {
            texts(catalogue, *document).into_iter().map(move |text| (position, text))
        })
        .collect();
    let compounds = compounds(&texts);
    let texts: Vec<Read> =
        texts.into_iter().map(|(document, text)| Read::of(document, text, &compounds)).collect();
    let stems: BTreeSet<&str> = texts.iter().flat_map(Read::words).map(|token| token.stem.as_str()).collect();
    let positions: HashMap<&str, u16> = stems.iter().copied().zip(0..).collect();
    let weights = weights(&texts, &positions, documents.len());
    let (places_from, places) = places(&texts, &positions);
    let (patterns, sequence) = patterns(&texts, &compounds, &positions);
    let known = compounds.iter().filter_map(|word| positions.get(stem(word).as_str()).copied());
    let compounds: BTreeSet<u16> = known.collect();
    Index {
        passages: List::of(passages(&texts, catalogue, &documents)),
        places_from: List::of(places_from),
        places: List::of(places),
        patterns: List::of(patterns),
        sequence: List::of(sequence),
        reach: List::of(documents.iter().map(|document| hundredths(reach(*document, catalogue))).collect()),
        definers: List::of(definers(catalogue, &positions)),
        documents: List::of(documents),
        compounds: List::of(compounds.into_iter().collect()),
        short: List::of(short(&texts, &positions)),
        ..tables(&stems, &weights)
    }
}

/// The words that stand in the catalogue both as one and as two: `timeout` and `time out`. An identifier such
/// as `ServiceUnavailable` is no such word.
fn compounds(texts: &[(u16, Text)]) -> BTreeSet<String> {
    let all = texts.iter().flat_map(|(_, text)| tokens(text.text));
    let (plain, identifiers): (Vec<Token>, Vec<Token>) = all.partition(|token| token.parts.is_empty());
    let words = |tokens: Vec<Token>| tokens.into_iter().map(|token| token.word).collect::<HashSet<String>>();
    let (plain, identifiers) = (words(plain), words(identifiers));
    let is_two = |word: &&String| {
        let splits = 3..word.len().saturating_sub(1);
        splits.into_iter().any(|at| match word.split_at_checked(at) {
            Some((first, second)) => plain.contains(first) && plain.contains(second),
            None => false,
        })
    };
    plain.iter().filter(|word| !identifiers.contains(*word)).filter(is_two).cloned().collect()
}

/// The codes that are a vendor's own, with the stem of its brand: `cloudflare`, `tencent`. The other words of such
/// names, as of `Apify proxy-chain`, are in everybody's mouth.
fn definers(catalogue: &Catalogue, positions: &HashMap<&str, u16>) -> Vec<(u16, u16)> {
    let own = (0..).zip(catalogue.codes).filter(|(_, entry)| entry.standing == Standing::Unofficial);
    let named = own.flat_map(|(document, entry): (u16, &Code)| {
        let defined_by = Some(entry.defined_by).filter(|_| entry.meanings.is_empty());
        let vendors = defined_by.into_iter().chain(entry.meanings.into_iter().map(|meaning| meaning.vendor));
        let brands = vendors.filter_map(|vendor| {
            let first = vendor.get().split_whitespace().next()?;
            let brand: String = first.chars().filter(|c| c.is_alphanumeric()).collect();
            positions.get(stem(&brand.to_lowercase()).as_str()).copied()
        });
        brands.map(move |stem| (document, stem)).collect::<BTreeSet<_>>()
    });
    named.collect()
}

fn documents(catalogue: &Catalogue) -> Vec<Document> {
    let codes = catalogue.codes.iter().map(|code| Document::Code(code.code));
    let details = (0..).zip(catalogue.details).filter(|(_, detail)| detail.codes.is_empty());
    codes.chain(details.map(|(position, _)| Document::Detail(position))).collect()
}

/// The stems of three letters that the names of codes are made of.
fn short(texts: &[Read], positions: &HashMap<&str, u16>) -> Vec<u16> {
    let names = texts.iter().filter(|read| matches!(read.text.field, Field::Name | Field::Alias));
    let is_short =
        |token: &&Token| token.word.len() == 3 && token.word.bytes().all(|b| b.is_ascii_lowercase());
    let short: BTreeSet<u16> =
        names.flat_map(Read::words).filter(is_short).map(|token| positions[token.stem.as_str()]).collect();
    short.into_iter().collect()
}

fn passages(texts: &[Read], catalogue: &Catalogue, documents: &[Document]) -> Vec<Passage> {
    let usual = Usual::of(catalogue);
    let passage = |(read, fit): (&Read, f64)| Passage {
        document: read.document,
        field: read.text.field,
        which: read.text.which,
        fit: hundredths(fit),
        usual: hundredths(usual.share(documents[usize::from(read.document)], read.text)),
    };
    texts.iter().zip(fits(texts)).map(passage).collect()
}

/// For each stem the texts that have it, as positions: where they begin, and all of them.
fn places(texts: &[Read], positions: &HashMap<&str, u16>) -> (Vec<u32>, Vec<u16>) {
    let mut of_stems: Vec<Vec<u16>> = vec![vec![]; positions.len()];
    for (position, read) in (0..).zip(texts) {
        for stem in read.stems() {
            of_stems[usize::from(positions[stem])].push(position);
        }
    }
    let mut from = vec![0];
    let mut places = vec![];
    for of_stem in of_stems {
        places.extend(of_stem);
        from.push(offset(places.len()));
    }
    (from, places)
}

/// Names, phrases and ids as sequences of stems, and names of several words also as one.
fn patterns(
    texts: &[Read],
    compounds: &BTreeSet<String>,
    positions: &HashMap<&str, u16>,
) -> (Vec<Pattern>, Vec<u16>) {
    let mut list: Vec<(Vec<u16>, u16, bool)> = vec![];
    for (position, read) in (0..).zip(texts).filter(|(_, read)| read.text.is_pattern) {
        let words = words(read.text.text, compounds, positions);
        if words.first().is_some_and(|first| *first != GAP) {
            list.push((words, position, false));
        }
        list.extend(read.in_one.iter().map(|token| (vec![positions[token.stem.as_str()]], position, true)));
    }
    list.sort();
    let mut sequence = vec![];
    let mut patterns = vec![];
    for (words, passage, joined) in list {
        let length = u16::try_from(words.len()).unwrap_or(u16::MAX);
        patterns.push(Pattern { passage, from: offset(sequence.len()), length, joined });
        sequence.extend(words);
    }
    (patterns, sequence)
}

/// A text as a sequence of stems, with gaps.
fn words(text: &str, compounds: &BTreeSet<String>, positions: &HashMap<&str, u16>) -> Vec<u16> {
    let mut words: Vec<u16> = vec![];
    for part in text.split('…') {
        let tokens = joined(part, |_, word| compounds.contains(word));
        // A stem may be missing where a gap separates words that are joined elsewhere.
        let known = tokens.iter().filter_map(|token| positions.get(token.stem.as_str()).copied());
        words.extend((!words.is_empty()).then_some(GAP));
        words.extend(known);
    }
    while words.last() == Some(&GAP) {
        words.pop();
    }
    words
}

fn tables(stems: &BTreeSet<&str>, weights: &[Weights]) -> Index {
    let mut letters = String::new();
    let mut starts = vec![0];
    for stem in stems {
        letters.push_str(stem);
        starts.push(offset(letters.len()));
    }
    let mut postings = vec![];
    let mut postings_from = vec![0];
    for of_stem in weights {
        postings.extend(of_stem.documents.iter().map(|&(document, weight)| (document, hundredths(weight))));
        postings_from.push(offset(postings.len()));
    }
    Index {
        letters: letters.leak(),
        starts: List::of(starts),
        sets: List::of(stems.iter().map(|stem| letter_set(stem)).collect()),
        rarity: List::of(weights.iter().map(|of_stem| hundredths(of_stem.rarity)).collect()),
        postings_from: List::of(postings_from),
        postings: List::of(postings),
        passages: List(&[]),
        places_from: List(&[]),
        places: List(&[]),
        patterns: List(&[]),
        sequence: List(&[]),
        documents: List(&[]),
        reach: List(&[]),
        definers: List(&[]),
        compounds: List(&[]),
        short: List(&[]),
    }
}

fn offset(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "weights are small and positive")]
fn hundredths(weight: f64) -> u16 {
    (weight * 100.0).round().clamp(0.0, f64::from(u16::MAX)) as u16
}

/// Which letters a word has, a bit for each; what is no ASCII letter shares the upper bits.
#[must_use]
pub fn letter_set(word: &str) -> u32 {
    word.bytes().fold(0, |set, b| {
        set | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            other => 1 << (26 + other % 6),
        }
    })
}
