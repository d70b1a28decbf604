//! What was found out, before anyone decides how to print it. The exit status is a property of it.

use serde_json::Value;

use crate::catalogue::format::entry::{Catalogue, Client, Code, Detail, Lines, Meaning, Text};
use crate::catalogue::format::lay::stand_in;
use crate::catalogue::format::vocabulary::{Executed, Standing, Verdict};
use crate::exit::Exit;
pub use crate::refusal::Refusal;
use crate::response::Response;
use crate::retry::decision::Decision;
use crate::search::Hit;

/// The answer to a command line: one part for each thing asked.
#[derive(Debug, Default)]
pub struct Answer {
    /// The parts, in the order in which they were asked for.
    pub parts: Vec<Part>,
    /// What else the user should know, one line each, for stderr.
    pub warnings: Vec<String>,
}

/// One part of an answer.
#[derive(Debug)]
pub enum Part {
    /// Guidance for a code or a detail.
    Guidance(Box<Guidance>),
    /// A code in a list.
    Row(Box<Guidance>),
    /// One value of an entry.
    Value(Value),
    /// Codes side by side.
    Comparison(Vec<Guidance>),
    /// Search results, best first, and the guidance of the first where it is certain.
    Results(Vec<Hit>, Option<Box<Guidance>>),
    /// All clients, as a table.
    ClientTable(Vec<&'static Client>),
    /// What clients do with one code.
    ClientsOf(u16, Vec<&'static Client>),
    /// All about one client.
    Client(&'static Client),
    /// A retry decision.
    Decision(Box<Decided>),
    /// The wait of a retry decision.
    Delay(Box<Decided>, Rounding),
    /// A response, and the guidance for it.
    Response(Box<Response>, Box<Guidance>),
    /// A document: completions, the manual, a schema.
    Document(String),
    /// Nothing matched; the line says what might.
    Nothing(String),
    /// A number that is none of ours; the line says whose it is.
    Outside(String),
}

/// How `delay` prints seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// At most three decimals.
    Milliseconds,
    /// Up, to whole seconds.
    WholeSeconds,
}

/// A retry decision with what it was made for.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The code; none where a detail comes with no 5xx.
    pub code: Option<u16>,
    /// What the decision is about, for people: `503 Service Unavailable`, `Heroku H12`.
    pub about: String,
    /// The catalogue's verdict.
    pub verdict: Verdict,
    /// May the request have been carried out?
    pub executed: Executed,
    /// The request's method.
    pub method: String,
    /// Attempts made so far.
    pub attempt: u32,
    /// What the server asked for, in seconds.
    pub retry_after: Option<std::time::Duration>,
    /// The decision.
    pub decision: Decision,
    /// Whether caution counts as success.
    pub allow_cautious: bool,
    /// Whether to say nothing.
    pub quiet: bool,
}

impl Answer {
    /// An answer of one part.
    #[must_use]
    pub fn of(part: Part) -> Self {
        Self { parts: vec![part], warnings: vec![] }
    }

    /// The highest status that any part earned.
    #[must_use]
    pub fn exit(&self) -> Exit {
        self.parts.iter().map(Part::exit).max().unwrap_or(Exit::No)
    }
}

/// Whether a value is none: null, or an empty list.
#[must_use]
pub fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

impl Part {
    fn exit(&self) -> Exit {
        match self {
            Self::Decision(decided) | Self::Delay(decided, _) => decided.exit(),
            Self::Nothing(_) => Exit::No,
            Self::Outside(_) => Exit::Outside,
            Self::Value(value) if is_nothing(value) => Exit::No,
            _ => Exit::Found,
        }
    }
}

impl Decided {
    /// The status of the decision.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self.decision.outcome {
            Verdict::Retry => Exit::Found,
            Verdict::Cautious if self.allow_cautious => Exit::Found,
            Verdict::Cautious => Exit::Cautious,
            Verdict::No => Exit::No,
        }
    }
}

/// What the catalogue has to say of one code, or of one detail with its code.
#[derive(Clone, Debug)]
pub struct Guidance {
    /// The catalogue that it comes from, for what hangs below the entry.
    pub catalogue: Catalogue,
    /// The entry; none for a detail that comes with no 5xx.
    pub entry: Option<Code>,
    /// Whether the code has an entry of its own.
    pub known: bool,
    /// The detail that was asked for.
    pub detail: Option<&'static Detail>,
    /// What the vendor that was asked for, or that sent the response, means by the code.
    pub meaning: Option<Meaning>,
    /// The vendor to whom phrases and details are narrowed.
    pub vendor: Option<String>,
}

/// The retry advice that holds for a guidance: the detail's or the vendor's own, else the code's.
#[derive(Clone, Copy, Debug)]
pub struct Advised {
    /// May it be repeated? None where nobody knows.
    pub verdict: Option<Verdict>,
    /// The reason.
    pub why: Text,
    /// May the request have been carried out? None where nobody knows.
    pub executed: Option<Executed>,
    /// Attempts at most, the first included.
    pub max_attempts: Option<u32>,
}

impl Guidance {
    /// Guidance for a code, known or not.
    #[must_use]
    pub fn of_code(catalogue: &Catalogue, code: u16) -> Self {
        let entry = catalogue.code(code);
        let unassigned =
            || Code { standing: Standing::Unassigned, overlaid: Lines::EMPTY, ..stand_in(catalogue, code) };
        Self {
            catalogue: *catalogue,
            entry: Some(entry.copied().unwrap_or_else(unassigned)),
            known: entry.is_some(),
            detail: None,
            meaning: None,
            vendor: None,
        }
    }

    /// Guidance for a detail: its own advice, and that of the first code it comes with.
    #[must_use]
    pub fn of_detail(catalogue: &Catalogue, detail: &'static Detail) -> Self {
        let code = detail.codes.first();
        let base = code.map(|code| Self::of_code(catalogue, code));
        Self {
            catalogue: *catalogue,
            entry: base.as_ref().and_then(|base| base.entry),
            known: true,
            detail: Some(detail),
            meaning: None,
            vendor: None,
        }
    }

    /// The same, narrowed to a vendor where one is known.
    #[must_use]
    pub fn by_vendor(mut self, vendor: Option<&str>) -> Self {
        let Some(vendor) = vendor else { return self };
        self.meaning = self.entry.as_ref().and_then(|entry| entry.meaning_of(vendor)).copied();
        self.vendor = Some(vendor.to_owned());
        self
    }

    /// The retry advice that holds here.
    #[must_use]
    pub fn advised(&self) -> Advised {
        let code = self.entry.as_ref().map(|entry| &entry.retry);
        if let Some(detail) = self.detail.filter(|detail| detail.verdict.is_some() || code.is_none()) {
            return Advised {
                verdict: detail.verdict,
                why: detail.why,
                executed: detail.executed.or(code.map(|code| code.executed)),
                max_attempts: detail
                    .verdict
                    .map(|verdict| verdict.attempts(code.map(|code| code.max_attempts))),
            };
        }
        if let Some(meaning) = self.meaning {
            return Advised {
                verdict: Some(meaning.verdict),
                why: meaning.why,
                executed: Some(meaning.executed),
                max_attempts: Some(meaning.verdict.attempts(code.map(|code| code.max_attempts))),
            };
        }
        Advised {
            verdict: code.map(|code| code.verdict),
            why: code.map_or(Text::EMPTY, |code| code.why),
            executed: code.map(|code| code.executed),
            max_attempts: code.map(|code| code.max_attempts),
        }
    }
}

/// What a command gives.
pub type Result<T = Answer> = std::result::Result<T, Refusal>;
