//! Reading a response: which code, who sent it, what the server asks for.

pub(crate) mod asked;
mod head;
mod page;
mod read;
mod sender;

use time::OffsetDateTime;

use crate::catalogue::format::entry::{Catalogue, Detail};
use crate::retry::decision::Asked;
pub(crate) use read::drain;
pub use read::read;
pub use sender::Sender;

/// A response as it was read: its last block, and the beginning of its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// `1.1`, `2`; none where only a body was read.
    pub http_version: Option<String>,
    /// The status code as sent, 100-999.
    pub code: u16,
    /// The reason phrase; empty with HTTP/2 and later.
    pub reason: String,
    /// The header fields, names in lower case, in order.
    pub fields: Vec<(String, String)>,
    /// The beginning of the body.
    pub body: String,
}

impl Message {
    /// The values of a header field; its name is in lower case.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// What a response tells.
#[derive(Clone, Debug)]
pub struct Response {
    /// What was read.
    pub message: Message,
    /// The code that the guidance is for: one of 600-999 is answered as 500 (RFC 9110, section 15).
    pub code: u16,
    /// Who most likely wrote it.
    pub sender: Sender,
    /// The vendors' details that it names.
    pub details: Vec<&'static Detail>,
    /// What the server asks a client for.
    pub asked: Asked,
    /// What could not be understood, one line each.
    pub warnings: Vec<String>,
    /// What the body says of the problem (RFC 9457), where it does.
    pub problem: Option<Problem>,
}

/// Problem details (RFC 9457, section 3.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// A short summary of the kind of problem.
    pub title: Option<String>,
    /// An explanation of this occurrence.
    pub detail: Option<String>,
}

impl Response {
    /// Everything that `message` tells. `now` counts where it has no Date.
    #[must_use]
    pub fn of(message: Message, catalogue: &Catalogue, now: OffsetDateTime) -> Self {
        let (asked, warnings) = asked::asked(&message, now);
        let lowered = sender::lowered(&message);
        Self {
            code: if message.code >= 600 { 500 } else { message.code },
            sender: sender::identify(&lowered, catalogue),
            details: sender::details(&lowered, catalogue),
            problem: problem(&message),
            asked,
            warnings,
            message,
        }
    }
}

/// Problem details, whatever the content type says: many servers send them as plain JSON.
fn problem(message: &Message) -> Option<Problem> {
    let body: serde_json::Value = serde_json::from_str(message.body.trim()).ok()?;
    let text = |key: &str| body.get(key)?.as_str().map(str::to_owned);
    let problem = Problem { title: text("title"), detail: text("detail") };
    (problem != Problem::default()).then_some(problem)
}
