//! The index: which words stand where, and how telling they are.
//!
//! A document is a code with everything that hangs below it, or a detail that comes with no 5xx. The index
//! holds numbers and one string, no pointers: a dynamic program has nothing to patch in it at start.
//!
//! Logarithms come from the `libm` package: the standard library's differ from system to system in the last digit,
//! and would load the system's mathematical library at each start of the program.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use super::tokens::{Token, joined, stem, tokens};
use crate::catalogue::format::entry::{Catalogue, Code, Detail, List};
use crate::catalogue::format::vocabulary::{Field, Standing};

/// How telling a word in a field is: a name says more than advice.
const fn weight(field: Field) -> f64 {
    match field {
        Field::Name => 1.0,
        Field::Alias => 0.8,
        Field::Summary | Field::Software => 0.6,
        Field::Meaning => 0.5,
        Field::Cause => 0.45,
        Field::Phrase | Field::Detail => 0.4,
        Field::SentBy => 0.35,
        Field::Recovery | Field::Code => 0.15,
    }
}

/// A text that is matched word by word: a name, a phrase, a detail's id.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The document that it belongs to.
    pub document: u16,
    /// What kind of text it is.
    pub field: Field,
    /// Which one of its kind: the position in the entry's list, or in the catalogue's details.
    pub which: u16,
    /// Where its words begin in [`Index::sequence`].
    pub from: u32,
    /// How many words it has.
    pub length: u16,
}

/// What a document is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A code with everything below it.
    Code(u16),
    /// A detail without a 5xx, by its position in the catalogue.
    Detail(u16),
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "Document::Code({code})"),
            Self::Detail(position) => write!(f, "Document::Detail({position})"),
        }
    }
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
    /// Names, phrases and ids, sorted by their first word.
    pub patterns: List<Pattern>,
    /// The words of all patterns, as positions of stems; [`GAP`] stands for anything.
    pub sequence: List<u16>,
    /// The documents.
    pub documents: List<Document>,
    /// How many programs are known to send each document's code, as a factor in hundredths.
    pub reach: List<u16>,
    /// The codes that one vendor has made for itself, and the stems of the vendor's name.
    pub definers: List<(u16, u16)>,
    /// The stems of words that people also write as two (`timeout`), by position.
    pub compounds: List<u16>,
}

/// Stands for any words between two of a pattern.
pub const GAP: u16 = u16::MAX;

/// How much a word counts more with each e-fold of times that it stands in a document.
const REPEATED: f64 = 0.1;
/// How much a document's length counts against its words, 0 to 1: a long entry has many words by chance.
const LENGTH: f64 = 0.6;
/// Twice as long is less than twice as bad.
const LENGTH_POWER: f64 = 0.4;
/// The factor for the words of a code that no program is known to print anything with.
const LEAST_REACH: f64 = 0.7;
/// How much more they count with each e-fold of programs.
const REACH: f64 = 0.06;

/// A text of a document.
struct Passage {
    document: u16,
    field: Field,
    which: u16,
    text: &'static str,
}

/// Makes the index of a catalogue.
#[must_use]
pub fn index(catalogue: &Catalogue) -> Index {
    let documents = documents(catalogue);
    let passages = passages(catalogue, &documents);
    let compounds = compounds(&passages);
    let texts: Vec<Vec<Token>> =
        passages.iter().map(|passage| joined(passage.text, |_, word| compounds.contains(word))).collect();
    let stems: BTreeSet<&str> = with_parts(&texts).map(|token| token.stem.as_str()).collect();
    let positions: HashMap<&str, u16> = stems.iter().copied().zip(0..).collect();
    let counted = counted(&passages, &texts, &positions);
    let weights = weights(&counted, documents.len());
    let (patterns, sequence) = patterns(&passages, &compounds, &positions);
    let known = compounds.iter().filter_map(|word| positions.get(stem(word).as_str()).copied());
    let compounds: BTreeSet<u16> = known.collect();
    Index {
        patterns: List::of(patterns),
        sequence: List::of(sequence),
        reach: List::of(documents.iter().map(|document| hundredths(reach(*document, catalogue))).collect()),
        definers: List::of(definers(catalogue, &positions)),
        documents: List::of(documents),
        compounds: List::of(compounds.into_iter().collect()),
        ..tables(&stems, &weights)
    }
}

/// The words that stand in the catalogue both as one and as two: `timeout` and `time out`. An identifier such
/// as `ServiceUnavailable` is no such word.
fn compounds(passages: &[Passage]) -> BTreeSet<String> {
    let all = || passages.iter().flat_map(|passage| tokens(passage.text));
    let plain: BTreeSet<String> =
        all().filter(|token| token.parts.is_empty()).map(|token| token.word).collect();
    let identifiers: BTreeSet<String> =
        all().filter(|token| !token.parts.is_empty()).map(|token| token.word).collect();
    let is_two = |word: &&String| {
        let splits = 3..word.len().saturating_sub(2);
        splits.into_iter().any(|at| match word.split_at_checked(at) {
            Some((first, second)) => plain.contains(first) && plain.contains(second),
            None => false,
        })
    };
    plain.iter().filter(|word| !identifiers.contains(*word)).filter(is_two).cloned().collect()
}

/// A code that many programs send is likelier to be met than one vendor's own: its words count for more. The
/// factor grows with the logarithm of the number of programs in its phrases.
fn reach(document: Document, catalogue: &Catalogue) -> f64 {
    let Document::Code(code) = document else { return LEAST_REACH };
    let phrases = catalogue.codes.iter().filter(|entry| entry.code == code).flat_map(|entry| entry.phrases);
    let software: BTreeSet<&str> = phrases.map(|phrase| phrase.software.get()).collect();
    let programs = f64::from(u32::try_from(software.len()).unwrap_or(u32::MAX));
    LEAST_REACH + REACH * libm::log1p(programs)
}

/// The codes that are a vendor's own, with the stems of its name.
fn definers(catalogue: &Catalogue, positions: &HashMap<&str, u16>) -> Vec<(u16, u16)> {
    let own = (0..).zip(catalogue.codes).filter(|(_, entry)| entry.standing == Standing::Unofficial);
    let named = own.flat_map(|(document, entry): (u16, &Code)| {
        let vendors =
            std::iter::once(entry.defined_by).chain(entry.meanings.into_iter().map(|meaning| meaning.vendor));
        let stems = vendors
            .flat_map(|vendor| tokens(vendor.get()))
            .filter_map(|token| positions.get(token.stem.as_str()).copied());
        stems.map(move |stem| (document, stem)).collect::<BTreeSet<_>>()
    });
    named.collect()
}

/// All tokens, and the words that identifiers are made of.
fn with_parts(texts: &[Vec<Token>]) -> impl Iterator<Item = &Token> {
    texts.iter().flatten().flat_map(|token| std::iter::once(token).chain(&token.parts))
}

fn documents(catalogue: &Catalogue) -> Vec<Document> {
    let codes = catalogue.codes.iter().map(|code| Document::Code(code.code));
    let details = (0..).zip(catalogue.details).filter(|(_, detail)| detail.codes.is_empty());
    codes.chain(details.map(|(position, _)| Document::Detail(position))).collect()
}

fn passages(catalogue: &Catalogue, documents: &[Document]) -> Vec<Passage> {
    let mut passages = vec![];
    for (document, entry) in (0..).zip(catalogue.codes) {
        code_passages(document, entry, &mut passages);
    }
    for (position, detail) in (0..).zip(catalogue.details) {
        let is_its = |document: &Document| match document {
            Document::Code(code) => detail.codes.contains(*code),
            Document::Detail(own) => *own == position,
        };
        for (document, _) in (0..).zip(documents).filter(|(_, document)| is_its(document)) {
            detail_passages(document, position, detail, &mut passages);
        }
    }
    passages
}

fn code_passages(document: u16, entry: &Code, passages: &mut Vec<Passage>) {
    let mut add = |field, texts: &mut dyn Iterator<Item = &'static str>| {
        passages.extend((0..).zip(texts).map(|(which, text)| Passage { document, field, which, text }));
    };
    add(Field::Name, &mut std::iter::once(entry.name.get()));
    let names = entry.meanings.into_iter().map(|meaning| meaning.name.get());
    add(Field::Alias, &mut entry.aliases.iter().chain(names));
    add(Field::Phrase, &mut entry.phrases.into_iter().map(|phrase| phrase.text.get()));
    let vendors = entry.meanings.into_iter().map(|meaning| meaning.vendor.get());
    add(
        Field::Alias,
        &mut std::iter::once(entry.defined_by.get()).filter(|_| entry.standing == Standing::Unofficial),
    );
    add(Field::Software, &mut entry.phrases.into_iter().map(|phrase| phrase.software.get()).chain(vendors));
    add(Field::Summary, &mut std::iter::once(entry.summary.get()));
    let meanings = entry.meanings.into_iter().flat_map(|meaning| [meaning.meaning.get(), meaning.tell.get()]);
    add(Field::Meaning, &mut std::iter::once(entry.meaning.get()).chain(meanings));
    add(Field::SentBy, &mut entry.sent_by.iter());
    add(Field::Cause, &mut entry.causes.iter());
    add(Field::Recovery, &mut entry.recovery.client.iter().chain(entry.recovery.server.iter()));
}

fn detail_passages(document: u16, which: u16, detail: &Detail, passages: &mut Vec<Passage>) {
    let mut add = |field, text| passages.push(Passage { document, field, which, text });
    if !detail.with_vendor {
        add(Field::Detail, detail.id.get());
    }
    for alias in detail.aliases.iter() {
        add(Field::Detail, alias);
    }
    add(Field::Cause, detail.meaning.get());
    add(Field::Software, detail.vendor.get());
}

/// For each stem, the documents that have it: its most telling field there, and how often it stands there.
type Counted = Vec<BTreeMap<u16, (f64, f64)>>;

fn counted(passages: &[Passage], texts: &[Vec<Token>], positions: &HashMap<&str, u16>) -> Counted {
    let mut counted: Counted = vec![BTreeMap::new(); positions.len()];
    for (passage, tokens) in passages.iter().zip(texts) {
        for token in tokens.iter().flat_map(|token| std::iter::once(token).chain(&token.parts)) {
            let stem = usize::from(positions[token.stem.as_str()]);
            let (most, times) = counted[stem].entry(passage.document).or_default();
            *most = most.max(weight(passage.field));
            *times += 1.0;
        }
    }
    counted
}

/// Rarity of each stem, and its weight in each document.
type Weights = Vec<(f64, Vec<(u16, f64)>)>;

/// The rarer a stem and the more telling its place, the more it weighs; less in a long entry.
fn weights(counted: &Counted, documents: usize) -> Weights {
    let all = f64::from(u32::try_from(documents).unwrap_or(u32::MAX));
    let lengths = lengths(counted, documents);
    let average = lengths.iter().sum::<f64>() / all.max(1.0);
    let of_stem = |documents: &BTreeMap<u16, (f64, f64)>| {
        let has = f64::from(u32::try_from(documents.len()).unwrap_or(u32::MAX));
        let rarity = libm::log(1.0 + (all - has + 0.5) / (has + 0.5));
        let weight = |(document, (most, times)): (&u16, &(f64, f64))| {
            let length = libm::pow(lengths[usize::from(*document)] / average, LENGTH_POWER);
            let norm = 1.0 - LENGTH + LENGTH * length;
            (*document, rarity * (most + REPEATED * libm::log(*times)) / norm)
        };
        (rarity, documents.iter().map(weight).collect())
    };
    counted.iter().map(of_stem).collect()
}

/// How much text each document has: the sum of its words, each once, by how telling it is.
fn lengths(counted: &Counted, documents: usize) -> Vec<f64> {
    let mut lengths = vec![0.0; documents];
    for (document, (most, _)) in counted.iter().flatten() {
        lengths[usize::from(*document)] += most;
    }
    lengths
}

/// Names, phrases and ids as sequences of stems.
fn patterns(
    passages: &[Passage],
    compounds: &BTreeSet<String>,
    positions: &HashMap<&str, u16>,
) -> (Vec<Pattern>, Vec<u16>) {
    let whole = |passage: &&Passage| {
        matches!(passage.field, Field::Name | Field::Alias | Field::Phrase | Field::Detail)
    };
    let mut list: Vec<(Vec<u16>, &Passage)> = vec![];
    for passage in passages.iter().filter(whole) {
        let mut words: Vec<u16> = vec![];
        for part in passage.text.split('…') {
            let tokens = joined(part, |_, word| compounds.contains(word));
            // A stem may be missing where a gap separates words that are joined elsewhere.
            let known = tokens.iter().filter_map(|token| positions.get(token.stem.as_str()).copied());
            words.extend((!words.is_empty()).then_some(GAP));
            words.extend(known);
        }
        while words.last() == Some(&GAP) {
            words.pop();
        }
        if words.first().is_some_and(|first| *first != GAP) {
            list.push((words, passage));
        }
    }
    list.sort_by(|a, b| a.0.cmp(&b.0));
    let mut sequence = vec![];
    let mut patterns = vec![];
    for (words, passage) in list {
        patterns.push(Pattern {
            document: passage.document,
            field: passage.field,
            which: passage.which,
            from: u32::try_from(sequence.len()).unwrap_or(u32::MAX),
            length: u16::try_from(words.len()).unwrap_or(u16::MAX),
        });
        sequence.extend(words);
    }
    (patterns, sequence)
}

fn tables(stems: &BTreeSet<&str>, weights: &Weights) -> Index {
    let mut letters = String::new();
    let mut starts = vec![0];
    for stem in stems {
        letters.push_str(stem);
        starts.push(offset(letters.len()));
    }
    let mut postings = vec![];
    let mut postings_from = vec![0];
    for (_, of_stem) in weights {
        postings.extend(of_stem.iter().map(|&(document, weight)| (document, hundredths(weight))));
        postings_from.push(offset(postings.len()));
    }
    Index {
        letters: letters.leak(),
        starts: List::of(starts),
        sets: List::of(stems.iter().map(|stem| letter_set(stem)).collect()),
        rarity: List::of(weights.iter().map(|(rarity, _)| hundredths(*rarity)).collect()),
        postings_from: List::of(postings_from),
        postings: List::of(postings),
        patterns: List(&[]),
        sequence: List(&[]),
        documents: List(&[]),
        reach: List(&[]),
        definers: List(&[]),
        compounds: List(&[]),
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
