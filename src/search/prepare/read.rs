//! A text with its words, in the ways in which people write them.

use std::collections::BTreeSet;

use super::passages::Text;
use super::tokens::{Token, hyphenated, joined};
use crate::catalogue::format::vocabulary::Field;

/// A text of a document with its words.
pub(super) struct Read {
    pub(super) document: u16,
    pub(super) text: Text,
    tokens: Vec<Token>,
    /// A name of several words, written as one.
    pub(super) in_one: Option<Token>,
    /// Words with hyphens, written without.
    hyphenated: Vec<Token>,
}

impl Read {
    pub(super) fn of(document: u16, text: Text, compounds: &BTreeSet<String>) -> Self {
        let is_name = matches!(text.field, Field::Name | Field::Alias);
        let tokens = joined(text.text, |_, word| compounds.contains(word));
        let in_one = Token::in_one(text.text).filter(|_| is_name);
        Self { document, text, tokens, in_one, hyphenated: hyphenated(text.text).collect() }
    }

    /// Its words, also in the other ways in which people write them: in parts, in one.
    pub(super) fn words(&self) -> impl Iterator<Item = &Token> {
        let words = self.tokens.iter().flat_map(|token| std::iter::once(token).chain(&token.parts));
        words.chain(&self.in_one).chain(&self.hyphenated)
    }

    /// Its stems, each once.
    pub(super) fn stems(&self) -> BTreeSet<&str> {
        self.words().map(|token| token.stem.as_str()).collect()
    }
}
