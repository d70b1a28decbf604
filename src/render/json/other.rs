//! The JSON of everything but guidance.

use serde::Serialize;

use super::{SCHEMA, guidance};
use crate::answer::{Decided, Guidance};
use crate::catalogue::format::entry::{self, Lines, Text};
use crate::catalogue::format::vocabulary::{ClientKind, Enabled, Executed, Verdict};
use crate::response;
use crate::search::{Hit, Matched};

/// A search result.
#[derive(Serialize)]
pub(super) struct Result<'a> {
    schema: u32,
    kind: &'static str,
    rank: usize,
    score: f64,
    certain: bool,
    code: Option<u16>,
    name: Text,
    summary: Text,
    verdict: Option<Verdict>,
    detail: Option<DetailId>,
    matched: &'a [Matched],
}

/// A detail in a result.
#[derive(Serialize)]
struct DetailId {
    id: Text,
    vendor: Text,
}

impl<'a> Result<'a> {
    pub(super) fn of(rank: usize, hit: &'a Hit) -> Self {
        Self {
            schema: SCHEMA,
            kind: "result",
            rank,
            score: hit.score,
            certain: hit.certain,
            code: hit.code,
            name: hit.name.into(),
            summary: hit.summary.into(),
            verdict: hit.verdict,
            detail: hit.detail.map(|detail| DetailId { id: detail.id, vendor: detail.vendor }),
            matched: &hit.matched,
        }
    }
}

/// A retry decision.
#[derive(Serialize)]
pub(super) struct Decision<'a> {
    schema: u32,
    kind: &'static str,
    code: Option<u16>,
    verdict: Verdict,
    exit_status: u8,
    delay_seconds: Option<f64>,
    retry_after_seconds: Option<f64>,
    attempt: u32,
    max_attempts: u32,
    method: &'a str,
    executed: Executed,
    reasons: &'a [String],
}

impl<'a> Decision<'a> {
    pub(super) fn of(decided: &'a Decided) -> Self {
        Self {
            schema: SCHEMA,
            kind: "decision",
            code: decided.code,
            verdict: decided.verdict,
            exit_status: decided.exit().status(),
            delay_seconds: decided.decision.wait.map(milliseconds),
            retry_after_seconds: decided.retry_after.map(milliseconds),
            attempt: decided.attempt,
            max_attempts: decided.decision.max_attempts,
            method: &decided.method,
            executed: decided.executed,
            reasons: &decided.decision.reasons,
        }
    }
}

/// Seconds, to the millisecond.
fn milliseconds(span: std::time::Duration) -> f64 {
    (span.as_secs_f64() * 1e3).ceil() / 1e3
}

/// A response.
#[derive(Serialize)]
pub(super) struct Response<'a> {
    schema: u32,
    kind: &'static str,
    code: u16,
    http_version: Option<&'a str>,
    reason: Option<&'a str>,
    retry_after_seconds: Option<f64>,
    sender: Sender<'a>,
    details: Vec<DetailId>,
    problem: Option<Problem<'a>>,
    guidance: guidance::View,
}

#[derive(Serialize)]
struct Sender<'a> {
    component: &'a str,
    evidence: &'a [&'static str],
    passed: &'a [&'static str],
}

#[derive(Serialize)]
struct Problem<'a> {
    title: Option<&'a str>,
    detail: Option<&'a str>,
}

impl<'a> Response<'a> {
    pub(super) fn of(response: &'a response::Response, guidance: &Guidance) -> Self {
        let message = &response.message;
        Self {
            schema: SCHEMA,
            kind: "response",
            code: message.code,
            http_version: message.http_version.as_deref(),
            reason: Some(message.reason.as_str()).filter(|reason| !reason.is_empty()),
            retry_after_seconds: response.asked.retry_after.map(milliseconds),
            sender: Sender {
                component: response.sender.component,
                evidence: &response.sender.evidence,
                passed: &response.sender.passed,
            },
            details: response
                .details
                .iter()
                .map(|detail| DetailId { id: detail.id, vendor: detail.vendor })
                .collect(),
            problem: response.problem.as_ref().map(|problem| Problem {
                title: problem.title.as_deref(),
                detail: problem.detail.as_deref(),
            }),
            guidance: guidance::View::of(guidance),
        }
    }
}

/// What a client does by its own defaults.
#[derive(Serialize)]
pub(super) struct Client {
    schema: u32,
    kind: &'static str,
    id: Text,
    name: Text,
    version: Text,
    measured: Option<Text>,
    #[serde(rename = "type")]
    client: ClientKind,
    enabled: Enabled,
    retries: Vec<u16>,
    retries_with_retry_after: Vec<u16>,
    methods: Text,
    retries_post: bool,
    retry_after: Text,
    attempts: Text,
    backoff: Text,
    advice: Option<Text>,
    traps: Lines,
    note: Option<Text>,
    source: Lines,
    code: Option<u16>,
    retries_code: Option<bool>,
    retries_code_with_retry_after: Option<bool>,
}

impl Client {
    /// A client, and what it does with `code` where one was asked about.
    pub(super) fn of(client: &entry::Client, code: Option<u16>) -> Self {
        let each = |ranges: &[(u16, u16)]| ranges.iter().flat_map(|&(from, to)| from..=to).collect();
        let known = code.filter(|_| client.enabled != Enabled::Unknown);
        Self {
            schema: SCHEMA,
            kind: "client",
            id: client.id,
            name: client.name,
            version: client.version,
            measured: client.measured,
            client: client.kind,
            enabled: client.enabled,
            retries: each(&client.codes),
            retries_with_retry_after: each(&client.codes_with_retry_after),
            methods: client.methods,
            retries_post: client.retries_post,
            retry_after: client.retry_after,
            attempts: client.attempts,
            backoff: client.backoff,
            advice: client.advice,
            traps: client.traps,
            note: client.note,
            source: client.sources,
            code,
            retries_code: known.map(|code| client.retries(code)),
            retries_code_with_retry_after: known.map(|code| client.retries_with_retry_after(code)),
        }
    }
}
