//! What a complete catalogue holds: plain data, written as static tables when the program is built.
//!
//! Three types keep the tables cheap to start with. A dynamic program patches every pointer in its
//! static data before `main` runs, so a [`Text`] of the tables is a place in one long string, [`Lines`]
//! and [`Numbers`] keep a list as one text, and references are numbers.

use std::fmt;
use std::ops::Deref;

use serde::Serialize;

use crate::catalogue::pool;

use super::vocabulary::{ClientKind, Enabled, Executed, Proves, Severity, Standing, Verdict};

/// Text of the catalogue, for as long as the process lives.
///
/// `Debug` prints it as the pool of texts has it: the build script writes places in the pool.
#[derive(Clone, Copy)]
pub enum Text {
    /// A text of the built-in catalogue: where it begins in the pool, and its length, in bytes.
    Pooled(u32, u32),
    /// A text of a team's own file, which is read once and kept.
    Kept(&'static str),
}

impl Text {
    /// No text.
    pub const EMPTY: Self = Self::Kept("");

    /// The text itself.
    #[must_use]
    pub fn get(self) -> &'static str {
        match self {
            Self::Pooled(at, length) => pool::get(at, length),
            Self::Kept(text) => text,
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Self::Kept(text)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.get() == other
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.get())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pool::show(self.get(), f)
    }
}

impl Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.get())
    }
}

/// A fixed list. `Debug` prints it as Rust source, for the build script.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct List<T: 'static>(pub &'static [T]);

impl<T> List<T> {
    /// A list of `items` that lives as long as the process.
    #[must_use]
    pub fn of(items: Vec<T>) -> Self {
        Self(items.leak())
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(&[])
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0
    }
}

impl<T> IntoIterator for List<T> {
    type Item = &'static T;
    type IntoIter = std::slice::Iter<'static, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("List(&")?;
        f.debug_list().entries(self.0).finish()?;
        f.write_str(")")
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0)
    }
}

/// A list of one-line texts, kept as one string with a line break between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines(pub Text);

impl Lines {
    /// No texts.
    pub const EMPTY: Self = Self(Text::EMPTY);

    /// The texts, in order.
    pub fn iter(self) -> std::str::Lines<'static> {
        self.0.get().lines()
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl Lines {
    /// The texts of `lines`, none of which has a line break.
    #[must_use]
    pub fn of(lines: &[String]) -> Self {
        Self(Text::Kept(lines.join("\n").leak()))
    }
}

impl Default for Lines {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Serialize for Lines {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// A list of numbers, kept as one text with a blank between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers(pub Text);

impl Numbers {
    /// No numbers.
    pub const EMPTY: Self = Self(Text::EMPTY);

    /// A list of `numbers` that lives as long as the process.
    #[must_use]
    pub fn of(numbers: impl Iterator<Item = u16>) -> Self {
        let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
        Self(Text::Kept(numbers.join(" ").leak()))
    }

    /// The numbers, in order.
    pub fn iter(self) -> impl Iterator<Item = u16> + use<> {
        self.0.get().split_ascii_whitespace().filter_map(|number| number.parse().ok())
    }

    /// The first one.
    #[must_use]
    pub fn first(self) -> Option<u16> {
        self.iter().next()
    }

    /// Whether `number` is one of them.
    #[must_use]
    pub fn contains(self, number: u16) -> bool {
        self.iter().any(|own| own == number)
    }

    /// Whether there is no number at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl Default for Numbers {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Serialize for Numbers {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Everything the program knows: the built-in catalogue, or that with a team's own laid over it.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue {
    /// The day the facts were last checked, as `YYYY-MM-DD`.
    pub date: Text,
    /// The codes, in ascending order.
    pub codes: List<Code>,
    /// What vendors hang below a code, in the order of the file.
    pub details: List<Detail>,
    /// Numbers outside 500-599 that people ask for all the same.
    pub neighbours: List<Neighbour>,
    /// What clients, libraries and proxies do with a 5xx.
    pub clients: List<Client>,
    /// How to tell which component wrote a response.
    pub senders: List<Sender>,
    /// One failure, and the code that each proxy makes of it.
    pub failures: List<Failure>,
    /// Where the facts come from; entries refer to them by position.
    pub references: List<Reference>,
}

impl Catalogue {
    /// A catalogue that knows nothing.
    pub const EMPTY: Self = Self {
        date: Text::EMPTY,
        codes: List(&[]),
        details: List(&[]),
        neighbours: List(&[]),
        clients: List(&[]),
        senders: List(&[]),
        failures: List(&[]),
        references: List(&[]),
    };
}

/// One status code, 500-599.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The number.
    pub code: u16,
    /// Its name; for a registered code the registry's.
    pub name: Text,
    /// Other names that people and programs use for it.
    pub aliases: Lines,
    /// What the name rests on.
    pub standing: Standing,
    /// Who defines it: an RFC with its section, or a vendor.
    pub defined_by: Text,
    /// One line for lists.
    pub summary: Text,
    /// What it means, in plain words.
    pub meaning: Text,
    /// How it looks to those who meet it and do not know the cause yet.
    pub symptoms: Lines,
    /// Who sends it and how to tell, the most usual first.
    pub sent_by: Lines,
    /// Usual causes, the likeliest first.
    pub causes: Lines,
    /// May the request be repeated?
    pub retry: Retry,
    /// What to watch, with queries to paste.
    pub monitoring: List<Watch>,
    /// Whom to disturb, and when.
    pub alerting: Alerting,
    /// How to recover, on both sides.
    pub recovery: Recovery,
    /// First checks: commands to paste.
    pub checks: List<Check>,
    /// Configuration to paste.
    pub snippets: List<Snippet>,
    /// What logs and error pages print with it.
    pub phrases: List<Phrase>,
    /// What different vendors mean by the number, where they differ.
    pub meanings: List<Meaning>,
    /// What it is not.
    pub differs: List<Differs>,
    /// What caches do with it.
    pub caching: Text,
    /// Related codes.
    pub see_also: Numbers,
    /// Where the facts come from: positions in [`Catalogue::references`].
    pub references: Numbers,
    /// The code whose advice stands in where this one has none of its own.
    pub follows: Option<u16>,
    /// A team's own runbook, as a URL.
    pub runbook: Option<Text>,
    /// Who owns it in a team's own words.
    pub owner: Option<Text>,
    /// A team's own remark.
    pub note: Option<Text>,
    /// The keys that a team's catalogue set.
    pub overlaid: Lines,
}

impl Code {
    /// An entry that says nothing, with the most careful advice.
    pub const BLANK: Self = Self {
        code: 0,
        name: Text::EMPTY,
        aliases: Lines::EMPTY,
        standing: Standing::Unofficial,
        defined_by: Text::EMPTY,
        summary: Text::EMPTY,
        meaning: Text::EMPTY,
        symptoms: Lines::EMPTY,
        sent_by: Lines::EMPTY,
        causes: Lines::EMPTY,
        retry: Retry {
            verdict: Verdict::No,
            why: Text::EMPTY,
            executed: Executed::Maybe,
            retry_after: Text::EMPTY,
            send_retry_after: None,
            max_attempts: 1,
            advice: Text::EMPTY,
        },
        monitoring: List(&[]),
        alerting: Alerting {
            severity: Severity::Ticket,
            when: Text::EMPTY,
            whom: Text::EMPTY,
            split: Text::EMPTY,
        },
        recovery: Recovery { client: Lines::EMPTY, server: Lines::EMPTY },
        checks: List(&[]),
        snippets: List(&[]),
        phrases: List(&[]),
        meanings: List(&[]),
        differs: List(&[]),
        caching: Text::EMPTY,
        see_also: Numbers::EMPTY,
        references: Numbers::EMPTY,
        follows: None,
        runbook: None,
        owner: None,
        note: None,
        overlaid: Lines::EMPTY,
    };
}

/// The retry advice of a code.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Retry {
    /// May the same request be sent again?
    pub verdict: Verdict,
    /// The reason for the verdict.
    pub why: Text,
    /// May the request have been carried out?
    pub executed: Executed,
    /// What a client does with Retry-After.
    pub retry_after: Text,
    /// How a server sends Retry-After, where it should.
    pub send_retry_after: Option<Text>,
    /// The most attempts that make sense, the first included.
    pub max_attempts: u32,
    /// How to space the attempts, and under which condition.
    pub advice: Text,
}

/// A signal worth watching.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Watch {
    /// What to watch and why.
    pub watch: Text,
    /// The monitoring system that the query is for.
    pub system: Text,
    /// The query, to paste.
    pub query: Text,
    /// Why no program of the test suite can check the query, where none can.
    pub unchecked: Option<Text>,
}

/// Whom to disturb, when, and what to tell apart.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Alerting {
    /// Page, ticket or watch.
    pub severity: Severity,
    /// The condition: a rate, a burn rate or a state, never a raw count.
    pub when: Text,
    /// The role that can act.
    pub whom: Text,
    /// What to split from what, so that the alert points somewhere.
    pub split: Text,
}

/// How to recover.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Recovery {
    /// What the caller does.
    pub client: Lines,
    /// What the operator does.
    pub server: Lines,
}

/// A command to paste.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Check {
    /// The command.
    pub run: Text,
    /// What its output tells.
    pub shows: Text,
}

/// Configuration to paste.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Snippet {
    /// The program that reads it.
    pub system: Text,
    /// What it is for.
    pub shows: Text,
    /// The configuration itself, several lines.
    pub text: Text,
    /// Why no program of the test suite can check it, where none can.
    pub unchecked: Option<Text>,
}

/// What a log or an error page prints.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Phrase {
    /// The text as printed; `…` stands for anything.
    pub text: Text,
    /// The software that prints it.
    pub software: Text,
    /// On what the code depends, where it does.
    pub note: Option<Text>,
}

/// What one vendor means by a number that several use.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Meaning {
    /// The vendor.
    pub vendor: Text,
    /// The vendor's name for it.
    pub name: Text,
    /// What it means there.
    pub meaning: Text,
    /// How to tell that it is this vendor's.
    pub tell: Text,
    /// May the same request be sent again?
    pub verdict: Verdict,
    /// May the request have been carried out?
    pub executed: Executed,
    /// The reason for the verdict.
    pub why: Text,
}

/// What a code is not.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Differs {
    /// The other number; it may lie outside 500-599.
    pub from: u16,
    /// How they differ.
    pub how: Text,
}

/// What a vendor hangs below a code: a sub-status, a flag, an error id.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// The id as the vendor spells it.
    pub id: Text,
    /// The vendor, as people type it.
    pub vendor: Text,
    /// Other spellings of the id.
    pub aliases: Lines,
    /// Whether the id alone is too common a word to ask for.
    pub with_vendor: bool,
    /// The codes it comes with; none where the client sees another class.
    pub codes: Numbers,
    /// What the client sees, where that is not a 5xx.
    pub sees: Option<Text>,
    /// What it means.
    pub meaning: Text,
    /// May the same request be sent again? None where the vendor's id does not settle it.
    pub verdict: Option<Verdict>,
    /// May the request have been carried out? None where nothing is known.
    pub executed: Option<Executed>,
    /// The reason for the verdict, or what to do.
    pub why: Text,
    /// Where that is known from.
    pub references: Numbers,
}

/// A number outside 500-599 that people ask for all the same.
#[derive(Clone, Copy, Debug)]
pub struct Neighbour {
    /// The number.
    pub code: u16,
    /// One useful line about it.
    pub line: Text,
}

/// What one program does with a 5xx by its own defaults.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// What a person types.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// The version that the facts hold for.
    pub version: Text,
    /// What kind of program it is.
    pub kind: ClientKind,
    /// The day it was measured, as `YYYY-MM-DD`; none where the facts are from its source or manual.
    pub measured: Option<Text>,
    /// Whether it repeats requests without being told to.
    pub enabled: Enabled,
    /// The codes that it repeats, as inclusive ranges.
    pub codes: List<(u16, u16)>,
    /// The codes that it repeats only where Retry-After is present, as inclusive ranges.
    pub codes_with_retry_after: List<(u16, u16)>,
    /// The methods that it repeats.
    pub methods: Text,
    /// Whether it repeats a POST.
    pub retries_post: bool,
    /// What it does with Retry-After.
    pub retry_after: Text,
    /// Attempts, the first included.
    pub attempts: Text,
    /// The waits between them.
    pub backoff: Text,
    /// The safe way to use it.
    pub advice: Option<Text>,
    /// What surprises people.
    pub traps: Lines,
    /// Where measurement and documentation disagree.
    pub note: Option<Text>,
    /// Where that is known from, as URLs.
    pub sources: Lines,
}

/// A component that writes or passes on responses, and how to tell.
#[derive(Clone, Copy, Debug)]
pub struct Sender {
    /// What the JSON says.
    pub component: Text,
    /// Its name for people.
    pub name: Text,
    /// Its vendor as details and meanings spell it.
    pub vendor: Text,
    /// Where its responses carry the id of a detail: a field, then the text before the id.
    pub details_in: Lines,
    /// Its tell-tales.
    pub tells: List<Tell>,
}

/// One tell-tale: every condition of it must hold.
#[derive(Clone, Copy, Debug)]
pub struct Tell {
    /// The conditions.
    pub when: List<Condition>,
    /// What it proves.
    pub proves: Proves,
    /// How strong it is, 1 (a hint) to 9 (nobody else writes this).
    pub strength: u8,
    /// What it tells, in a few words.
    pub shows: Text,
}

/// One condition on a response. Field names are in lower case; `:status`, `:reason` and `:body` stand
/// for the parts that are no header field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The field is there.
    Present(Text),
    /// The field is not there.
    Absent(Text),
    /// The field has this text in it, in any case.
    Contains(Text, Text),
    /// The field begins with this text, in any case.
    Starts(Text, Text),
    /// The field is this text, in any case.
    Is(Text, Text),
}

/// One failure upstream, and the code that each proxy makes of it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Failure {
    /// What the upstream does.
    pub upstream: Text,
    /// May the request have been carried out?
    pub executed: Executed,
    /// What each proxy answers.
    pub answers: List<ProxyAnswer>,
}

/// What one proxy makes of a failure.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ProxyAnswer {
    /// The proxy, with the version that was asked.
    pub proxy: Text,
    /// What the client gets.
    pub answer: Text,
}

/// Where facts come from.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Reference {
    /// What the page is.
    pub title: Text,
    /// Its address.
    pub url: Text,
}
