//! What a catalogue file says: the one partial type for the built-in file and for a team's own.
//!
//! Every part may be missing here. Each value remembers its offset in the file, so that a later check
//! can point at it.

#![allow(missing_docs, reason = "the fields are the keys of a file; the types of `entry` describe them")]

use super::entry::Condition;
use super::vocabulary::{ClientKind, Enabled, Executed, Proves, Severity, Standing, Verdict};

/// A value and where it stands in the file, as an offset in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its offset.
    pub at: usize,
}

/// A text of the file.
pub type Text = At<String>;

/// A whole file.
#[derive(Debug, Default)]
pub struct File {
    pub date: Option<Text>,
    pub codes: Vec<At<Code>>,
    pub details: Vec<At<Detail>>,
    pub neighbours: Vec<At<Neighbour>>,
    pub clients: Vec<At<Client>>,
    pub senders: Vec<At<Sender>>,
    pub failures: Vec<At<Failure>>,
    pub references: Vec<At<Reference>>,
}

/// `[[code]]`
#[derive(Debug, Default)]
pub struct Code {
    pub code: Option<At<u16>>,
    pub name: Option<Text>,
    pub aliases: Vec<Text>,
    pub standing: Option<At<Standing>>,
    pub defined_by: Option<Text>,
    pub summary: Option<Text>,
    pub meaning: Option<Text>,
    pub symptoms: Vec<Text>,
    pub sent_by: Vec<Text>,
    pub causes: Vec<Text>,
    pub retry: Retry,
    pub monitoring: Vec<At<Watch>>,
    pub alerting: Alerting,
    pub recovery: Recovery,
    pub checks: Vec<At<Check>>,
    pub snippets: Vec<At<Snippet>>,
    pub phrases: Vec<At<Phrase>>,
    pub meanings: Vec<At<Meaning>>,
    pub differs: Vec<At<Differs>>,
    pub caching: Option<Text>,
    pub see_also: Vec<At<u16>>,
    pub references: Vec<Text>,
    pub runbook: Option<Text>,
    pub owner: Option<Text>,
    pub note: Option<Text>,
    /// The lists that a team's file replaces instead of adding to.
    pub replace: Vec<Text>,
    /// The keys that the file sets, as dotted paths.
    pub keys: Vec<String>,
}

/// `[code.retry]`
#[derive(Debug, Default)]
pub struct Retry {
    pub verdict: Option<At<Verdict>>,
    pub why: Option<Text>,
    pub executed: Option<At<Executed>>,
    pub retry_after: Option<Text>,
    pub send_retry_after: Option<Text>,
    pub max_attempts: Option<At<u32>>,
    pub advice: Option<Text>,
}

/// `[[code.monitoring]]`
#[derive(Debug, Default)]
pub struct Watch {
    pub watch: Option<Text>,
    pub system: Option<Text>,
    pub query: Option<Text>,
    pub unchecked: Option<Text>,
}

/// `[code.alerting]`
#[derive(Debug, Default)]
pub struct Alerting {
    pub severity: Option<At<Severity>>,
    pub when: Option<Text>,
    pub whom: Option<Text>,
    pub split: Option<Text>,
}

/// `[code.recovery]`
#[derive(Debug, Default)]
pub struct Recovery {
    pub client: Vec<Text>,
    pub server: Vec<Text>,
}

/// `[[code.checks]]`
#[derive(Debug, Default)]
pub struct Check {
    pub run: Option<Text>,
    pub shows: Option<Text>,
}

/// `[[code.snippets]]`
#[derive(Debug, Default)]
pub struct Snippet {
    pub system: Option<Text>,
    pub shows: Option<Text>,
    pub text: Option<Text>,
    pub unchecked: Option<Text>,
}

/// `[[code.phrases]]`
#[derive(Debug, Default)]
pub struct Phrase {
    pub text: Option<Text>,
    pub software: Option<Text>,
    pub note: Option<Text>,
    pub references: Vec<Text>,
}

/// `[[code.meanings]]`
#[derive(Debug, Default)]
pub struct Meaning {
    pub vendor: Option<Text>,
    pub name: Option<Text>,
    pub meaning: Option<Text>,
    pub tell: Option<Text>,
    pub verdict: Option<At<Verdict>>,
    pub executed: Option<At<Executed>>,
    pub why: Option<Text>,
    pub references: Vec<Text>,
}

/// `[[code.differs]]`
#[derive(Debug, Default)]
pub struct Differs {
    pub from: Option<At<u16>>,
    pub how: Option<Text>,
}

/// `[[detail]]`
#[derive(Debug, Default)]
pub struct Detail {
    pub id: Option<Text>,
    pub vendor: Option<Text>,
    pub aliases: Vec<Text>,
    pub with_vendor: bool,
    pub codes: Vec<At<u16>>,
    pub sees: Option<Text>,
    pub meaning: Option<Text>,
    pub verdict: Option<At<Verdict>>,
    pub executed: Option<At<Executed>>,
    pub why: Option<Text>,
    pub references: Vec<Text>,
}

/// `[[neighbour]]`
#[derive(Debug, Default)]
pub struct Neighbour {
    pub code: Option<At<u16>>,
    pub line: Option<Text>,
    pub references: Vec<Text>,
}

/// `[[client]]`
#[derive(Debug, Default)]
pub struct Client {
    pub id: Option<Text>,
    pub name: Option<Text>,
    pub version: Option<Text>,
    pub kind: Option<At<ClientKind>>,
    pub measured: Option<Text>,
    pub enabled: Option<At<Enabled>>,
    pub codes: Vec<(u16, u16)>,
    pub codes_with_retry_after: Vec<(u16, u16)>,
    pub methods: Option<Text>,
    pub retries_post: Option<bool>,
    pub retry_after: Option<Text>,
    pub attempts: Option<Text>,
    pub backoff: Option<Text>,
    pub advice: Option<Text>,
    pub traps: Vec<Text>,
    pub note: Option<Text>,
    pub sources: Vec<Text>,
}

/// `[[sender]]`
#[derive(Debug, Default)]
pub struct Sender {
    pub component: Option<Text>,
    pub name: Option<Text>,
    pub vendor: Option<Text>,
    pub details_in: Vec<Text>,
    pub tells: Vec<At<Tell>>,
}

/// `[[sender.tells]]`
#[derive(Debug, Default)]
pub struct Tell {
    pub when: Vec<Condition>,
    pub proves: Option<At<Proves>>,
    pub strength: Option<At<u8>>,
    pub shows: Option<Text>,
    pub references: Vec<Text>,
}

/// `[[failure]]`
#[derive(Debug, Default)]
pub struct Failure {
    pub upstream: Option<Text>,
    pub executed: Option<At<Executed>>,
    pub answers: Vec<At<ProxyAnswer>>,
}

/// `[[failure.answers]]`
#[derive(Debug, Default)]
pub struct ProxyAnswer {
    pub proxy: Option<Text>,
    pub answer: Option<Text>,
}

/// `[reference.ID]`
#[derive(Debug, Default)]
pub struct Reference {
    pub id: String,
    pub title: Option<Text>,
    pub url: Option<Text>,
}
