//! Who most likely wrote a response. The tell-tales are data in `codes.toml`; this weighs them.
//!
//! The rule: of the components with a tell-tale that proves authorship, the one with the strongest wins. Two
//! equally strong ones, or none, make it `unknown`: no guess.

use std::borrow::Cow;

use super::Message;
use crate::catalogue::format::entry::{self, Catalogue, Condition, Detail, Tell};
use crate::catalogue::format::vocabulary::Proves;

/// Who most likely wrote a response, and how that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// The component as the JSON says it: `nginx`, `unknown`.
    pub component: &'static str,
    /// Its name for people; empty where it is unknown.
    pub name: &'static str,
    /// Its vendor as the catalogue spells it; empty where it is unknown.
    pub vendor: &'static str,
    /// What gave it away.
    pub evidence: Vec<&'static str>,
    /// What the response passed through, by the stamps on it.
    pub passed: Vec<&'static str>,
}

/// Weighs the tell-tales of a message in lower case.
pub(super) fn identify(message: &Message, catalogue: &Catalogue) -> Sender {
    let strength = |sender: &'static entry::Sender| {
        Some((matching(message, sender, Proves::Author).map(|tell| tell.strength).max()?, sender))
    };
    let authors: Vec<(u8, &entry::Sender)> = catalogue.senders.into_iter().filter_map(strength).collect();
    let most = authors.iter().map(|(strength, _)| *strength).max();
    let mut strongest = authors.iter().filter(|(strength, _)| Some(*strength) == most);
    let author = match (strongest.next(), strongest.next()) {
        (Some((_, author)), None) => Some(*author),
        _ => None,
    };
    let stamped = |sender: &&entry::Sender| matching(message, sender, Proves::Passage).next().is_some();
    let passed = catalogue.senders.into_iter().filter(stamped).map(|sender| sender.name.get());
    let passed = passed.filter(|name| author.is_none_or(|author| author.name.get() != *name)).collect();
    let Some(author) = author else {
        return Sender { component: "unknown", passed, ..Sender::default() };
    };
    Sender {
        component: author.component.get(),
        name: author.name.get(),
        vendor: author.vendor.get(),
        evidence: matching(message, author, Proves::Author).map(|tell| tell.shows.get()).collect(),
        passed,
    }
}

/// The message in lower case, once for all conditions: a body may be long.
pub(super) fn lowered(message: &Message) -> Message {
    let field = |(name, value): &(String, String)| (name.clone(), value.to_ascii_lowercase());
    Message {
        http_version: message.http_version.clone(),
        code: message.code,
        reason: message.reason.to_ascii_lowercase(),
        fields: message.fields.iter().map(field).collect(),
        body: message.body.to_ascii_lowercase(),
    }
}

/// The details whose ids a message in lower case carries where the catalogue says that it may.
pub(super) fn details(message: &Message, catalogue: &Catalogue) -> Vec<&'static Detail> {
    let mut found: Vec<&'static Detail> = vec![];
    for sender in catalogue.senders {
        for place in sender.details_in.iter() {
            let (name, before) = place.split_once(' ').unwrap_or((place, ""));
            // Any page may have such words in it; only one that bears the sender's mark is read.
            if name == ":body" && !marked(message, sender) {
                continue;
            }
            for value in field(message, name) {
                let Some(id) = id_after(&value, before) else { continue };
                let of_vendor =
                    |detail: &&Detail| detail.vendor == sender.vendor && detail.id.eq_ignore_ascii_case(id);
                found.extend(catalogue.details.into_iter().find(of_vendor));
            }
        }
    }
    found.dedup_by_key(|detail| detail.id);
    found
}

/// The word behind `before` in a value in lower case.
fn id_after<'a>(value: &'a str, before: &str) -> Option<&'a str> {
    let at = value.find(&before.to_ascii_lowercase())?;
    let rest = value[at + before.len()..].trim_start_matches([' ', '"']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c))).unwrap_or(rest.len());
    let id = rest[..end].trim_end_matches('.');
    (!id.is_empty()).then_some(id)
}

/// Whether any tell-tale of a component is on the message.
fn marked(message: &Message, sender: &entry::Sender) -> bool {
    [Proves::Author, Proves::Passage]
        .into_iter()
        .any(|proves| matching(message, sender, proves).next().is_some())
}

fn matching<'a>(
    message: &'a Message,
    sender: &entry::Sender,
    proves: Proves,
) -> impl Iterator<Item = &'static Tell> + 'a {
    sender.tells.into_iter().filter(move |tell| {
        tell.proves == proves && tell.when.iter().all(|condition| holds(message, condition))
    })
}

/// Whether a condition holds for a message in lower case.
fn holds(message: &Message, condition: &Condition) -> bool {
    let lower = |text: &str| text.to_ascii_lowercase();
    match *condition {
        Condition::Present(name) => field(message, name.get()).next().is_some(),
        Condition::Absent(name) => field(message, name.get()).next().is_none(),
        Condition::Contains(name, text) => {
            field(message, name.get()).any(|value| value.contains(&lower(text.get())))
        }
        Condition::Starts(name, text) => {
            field(message, name.get()).any(|value| value.starts_with(&lower(text.get())))
        }
        Condition::Is(name, text) => {
            field(message, name.get()).any(|value| value.trim().eq_ignore_ascii_case(text.get()))
        }
    }
}

/// The values of a header field, or of a part of the message that is none: `:status`, `:reason`, `:body`.
fn field<'a>(message: &'a Message, name: &'a str) -> Box<dyn Iterator<Item = Cow<'a, str>> + 'a> {
    match name {
        ":status" => Box::new(std::iter::once(message.code.to_string().into())),
        ":reason" => Box::new(message.http_version.iter().map(|_| message.reason.as_str().into())),
        ":body" => Box::new(std::iter::once(message.body.as_str().into())),
        _ => Box::new(message.values(name).map(Cow::Borrowed)),
    }
}
