//! The texts of an entry that are searched: each one a name, a phrase, a cause, a sentence of the meaning.

use std::fmt;

use crate::catalogue::format::entry::{Catalogue, Code, Phrase};
use crate::catalogue::format::vocabulary::{Field, Standing};

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

/// One text, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Its field.
    pub field: Field,
    /// Which one of the field: the position among the entry's own, or in the catalogue's details.
    pub which: u16,
    /// The text itself.
    pub text: &'static str,
    /// Whether it is looked for as a whole inside a query: names, phrases and ids are.
    pub is_pattern: bool,
    /// The phrase that it is, if it is one.
    pub phrase: Option<&'static Phrase>,
}

/// The fields of a code, as people would read them.
const FIELDS: &[Field] = &[
    Field::Name,
    Field::Alias,
    Field::Phrase,
    Field::Software,
    Field::Summary,
    Field::Meaning,
    Field::Symptom,
    Field::SentBy,
    Field::Cause,
    Field::Recovery,
];

/// All texts of a document.
#[must_use]
pub fn texts(catalogue: &Catalogue, document: Document) -> Vec<Text> {
    let entry = match document {
        Document::Code(code) => catalogue.codes.into_iter().find(|entry| entry.code == code),
        Document::Detail(_) => None,
    };
    let own = entry.into_iter().flat_map(|entry| {
        FIELDS.iter().flat_map(move |&field| {
            let is_pattern = matches!(field, Field::Name | Field::Alias | Field::Phrase);
            let phrase =
                move |which: u16| entry.phrases.0.get(usize::from(which)).filter(|_| field == Field::Phrase);
            let text = move |(which, text)| Text { field, which, text, is_pattern, phrase: phrase(which) };
            (0..).zip(of_code(entry, field)).map(text)
        })
    });
    own.chain(of_details(catalogue, document)).collect()
}

/// The texts of a code in one field.
#[must_use]
pub fn of_code(entry: &'static Code, field: Field) -> Box<dyn Iterator<Item = &'static str>> {
    let one = std::iter::once;
    let meanings = entry.meanings.into_iter();
    match field {
        Field::Name => Box::new(one(entry.name.get())),
        Field::Alias => Box::new(entry.aliases.iter().chain(meanings.map(|meaning| meaning.name.get()))),
        Field::Phrase => Box::new(entry.phrases.into_iter().map(|phrase| phrase.text.get())),
        Field::Software => {
            let own = one(entry.defined_by.get()).filter(|_| entry.standing == Standing::Unofficial);
            let printed = entry.phrases.into_iter().map(|phrase| phrase.software.get());
            Box::new(printed.chain(meanings.map(|meaning| meaning.vendor.get())).chain(own))
        }
        Field::Summary => Box::new(one(entry.summary.get())),
        Field::Meaning => {
            let vendors = meanings.flat_map(|meaning| [meaning.meaning.get(), meaning.tell.get()]);
            Box::new(sentences(entry.meaning.get()).chain(vendors))
        }
        Field::Symptom => Box::new(entry.symptoms.iter()),
        Field::SentBy => Box::new(entry.sent_by.iter()),
        Field::Cause => Box::new(entry.causes.iter()),
        Field::Recovery => Box::new(entry.recovery.client.iter().chain(entry.recovery.server.iter())),
        Field::Detail | Field::Code => Box::new(std::iter::empty()),
    }
}

/// The ids, meanings and vendors of the details of a document.
fn of_details(catalogue: &Catalogue, document: Document) -> Vec<Text> {
    let mut texts = vec![];
    for (which, detail) in (0..).zip(catalogue.details) {
        let is_its = match document {
            Document::Code(code) => detail.codes.contains(code),
            Document::Detail(own) => own == which,
        };
        if !is_its {
            continue;
        }
        let mut add = |text, is_pattern| {
            texts.push(Text { field: Field::Detail, which, text, is_pattern, phrase: None });
        };
        if !detail.with_vendor {
            add(detail.id.get(), true);
        }
        detail.aliases.iter().for_each(|alias| add(alias, true));
        add(detail.meaning.get(), false);
        add(detail.vendor.get(), false);
    }
    texts
}

/// The sentences of a text.
fn sentences(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split_inclusive(". ").map(str::trim_end)
}
