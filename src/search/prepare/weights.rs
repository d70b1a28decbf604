//! How telling a word is: by how rare it is, by the field that it stands in, by the length of the text.
//!
//! Logarithms come from the `libm` package: the standard library's differ from system to system in the last digit,
//! and would load the system's mathematical library at each start of the program.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::function_words::function_words;
use super::passages::{Document, Text};
use super::read::Read;
use crate::catalogue::format::entry::Catalogue;
use crate::catalogue::format::vocabulary::Field;

/// How telling a word in a field is: a name says more than advice.
const fn of_field(field: Field) -> f64 {
    match field {
        Field::Name => 1.0,
        Field::Alias => 0.8,
        Field::Summary | Field::Software => 0.6,
        Field::Meaning => 0.5,
        Field::Symptom | Field::Cause => 0.45,
        Field::Phrase | Field::Detail => 0.4,
        Field::SentBy => 0.35,
        Field::Recovery | Field::Code => 0.25,
    }
}

/// The factor for a word such as `this`, however few entries have it.
const FUNCTION_WORD: f64 = 0.4;
/// How much a word counts more with each e-fold of times that it stands in a document.
const REPEATED: f64 = 0.1;
/// How much a document's length counts against its words, 0 to 1: a long entry has many words by chance.
const LENGTH: f64 = 0.8;
/// Twice as long is less than twice as bad.
const LENGTH_POWER: f64 = 0.4;
/// How much a text of average length counts against its words together: a long one has more of any query's.
const TEXT_LENGTH: f64 = 0.5;
/// The factor for the words of a code that no program is known to print anything with.
const LEAST_REACH: f64 = 0.75;
/// How much more they count with each e-fold of programs.
const REACH: f64 = 0.045;

/// A stem: how rare it is, and its weight in each document that has it.
pub(super) struct Weights {
    pub(super) rarity: f64,
    pub(super) documents: Vec<(u16, f64)>,
}

/// For each stem, the documents that have it: its most telling field there, and how often it stands there.
type Counted = Vec<BTreeMap<u16, (f64, f64)>>;

/// The rarer a stem and the more telling its place, the more it weighs; less in a long entry.
pub(super) fn weights(texts: &[Read], positions: &HashMap<&str, u16>, documents: usize) -> Vec<Weights> {
    let counted = counted(texts, positions);
    let all = number(documents);
    let lengths = lengths(&counted, documents);
    let average = lengths.iter().sum::<f64>() / all.max(1.0);
    let function: BTreeSet<u16> =
        function_words().iter().filter_map(|stem| positions.get(stem.as_str()).copied()).collect();
    let of_stem = |(stem, documents): (u16, &BTreeMap<u16, (f64, f64)>)| {
        let has = number(documents.len());
        let factor = if function.contains(&stem) { FUNCTION_WORD } else { 1.0 };
        let rarity = factor * libm::log(1.0 + (all - has + 0.5) / (has + 0.5));
        let weight = |(document, (most, times)): (&u16, &(f64, f64))| {
            let length = libm::pow(lengths[usize::from(*document)] / average, LENGTH_POWER);
            let norm = 1.0 - LENGTH + LENGTH * length;
            (*document, rarity * (most + REPEATED * libm::log(*times)) / norm)
        };
        Weights { rarity, documents: documents.iter().map(weight).collect() }
    };
    (0..).zip(&counted).map(of_stem).collect()
}

fn counted(texts: &[Read], positions: &HashMap<&str, u16>) -> Counted {
    let mut counted: Counted = vec![BTreeMap::new(); positions.len()];
    for read in texts {
        for token in read.words() {
            let stem = usize::from(positions[token.stem.as_str()]);
            let (most, times) = counted[stem].entry(read.document).or_default();
            *most = most.max(of_field(read.text.field));
            *times += 1.0;
        }
    }
    counted
}

/// How much text each document has: the sum of its words, each once, by how telling it is.
fn lengths(counted: &Counted, documents: usize) -> Vec<f64> {
    let mut lengths = vec![0.0; documents];
    for (document, (most, _)) in counted.iter().flatten() {
        lengths[usize::from(*document)] += most;
    }
    lengths
}

/// How much the words of each text count together: less in a long one.
pub(super) fn fits(texts: &[Read]) -> Vec<f64> {
    let lengths: Vec<f64> = texts.iter().map(|read| number(read.stems().len())).collect();
    let average = lengths.iter().sum::<f64>() / number(lengths.len()).max(1.0);
    lengths.iter().map(|length| 1.0 / (1.0 + TEXT_LENGTH * length / average)).collect()
}

/// A code that many programs send is likelier to be met than one vendor's own: its words count for more. The
/// factor grows with the logarithm of the number of programs in its phrases.
pub(super) fn reach(document: Document, catalogue: &Catalogue) -> f64 {
    let Document::Code(code) = document else { return LEAST_REACH };
    let phrases = catalogue.codes.iter().filter(|entry| entry.code == code).flat_map(|entry| entry.phrases);
    let software: BTreeSet<&str> = phrases.map(|phrase| phrase.software.get()).collect();
    LEAST_REACH + REACH * libm::log1p(number(software.len()))
}

/// How usual each code is for a program: by how many of the program's phrases stand under it.
pub(super) struct Usual {
    phrases: HashMap<(&'static str, u16), usize>,
    all: HashMap<&'static str, usize>,
}

impl Usual {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut usual = Self { phrases: HashMap::new(), all: HashMap::new() };
        for code in catalogue.codes {
            for phrase in code.phrases {
                let program = program(phrase.software.get());
                *usual.phrases.entry((program, code.code)).or_default() += 1;
                *usual.all.entry(program).or_default() += 1;
            }
        }
        usual
    }

    /// The share of a phrase's program under its code; none where its note begins with another code, the usual one;
    /// all for what is no phrase.
    pub(super) fn share(&self, document: Document, text: Text) -> f64 {
        let (Document::Code(code), Some(phrase)) = (document, text.phrase) else { return 1.0 };
        if phrase.note.and_then(|note| usual_code(note.get())).is_some_and(|usual| usual != code) {
            return 0.0;
        }
        let program = program(phrase.software.get());
        let of = |count: Option<&usize>| number(count.copied().unwrap_or(1));
        of(self.phrases.get(&(program, code))) / of(self.all.get(program))
    }
}

/// The code with which a note begins: `503; 502 for a protocol error`, `502 as a rule`. A condition behind it, as in
/// `504 on a timeout, else 502`, makes it none.
fn usual_code(note: &str) -> Option<u16> {
    let (code, rest) = note.split_at_checked(3)?;
    let is_rule = [";", ", or ", " as a rule", " by default"].iter().any(|sign| rest.starts_with(sign));
    is_rule.then(|| code.parse().ok())?
}

/// The program's name at the beginning of `Envoy, Istio, older releases` or `Squid page`.
fn program(software: &'static str) -> &'static str {
    software.split([' ', ',']).next().unwrap_or(software)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::usual_code;

    #[test]
    fn a_note_begins_with_the_usual_code() {
        let table = [
            ("503; 502 for a protocol error", Some(503)),
            ("503, or 504 on a timeout", Some(503)),
            ("502 as a rule; on a pinned connection 503", Some(502)),
            ("504 on a timeout, else 502", None),
            ("502 or 504; both are reported for this text", None),
            ("503, 502, 500 or 504 by cause", None),
            ("unless `limit_req_status` sets another code", None),
        ];
        for (note, expected) in table {
            assert_eq!(usual_code(note), expected, "{note}");
        }
    }
}
