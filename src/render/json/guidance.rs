//! The JSON of guidance.

use serde::Serialize;

use super::SCHEMA;
use crate::answer::Guidance;
use crate::catalogue::format::entry::{
    Alerting, Check, Code, Detail, Differs, Failure, Lines, List, Meaning, Numbers, Phrase, Recovery,
    Reference, Snippet, Text, Watch,
};
use crate::catalogue::format::vocabulary::{Enabled, Executed, Severity, Standing, Verdict};

/// Guidance with its keys in their order.
#[derive(Serialize)]
pub(super) struct View {
    schema: u32,
    kind: &'static str,
    code: Option<u16>,
    name: Option<Text>,
    aliases: Lines,
    known: bool,
    standing: Option<Standing>,
    defined_by: Option<Text>,
    follows: Option<u16>,
    summary: Option<Text>,
    meaning: Option<Text>,
    symptoms: Lines,
    sent_by: Lines,
    causes: Lines,
    retry: Retry,
    monitoring: List<Watch>,
    alerting: Alert,
    recovery: Recovery,
    checks: List<Check>,
    snippets: List<Snippet>,
    phrases: List<Phrase>,
    meanings: List<Meaning>,
    detail: Option<DetailView>,
    details: Vec<DetailView>,
    failures: Vec<&'static Failure>,
    differs: List<Differs>,
    caching: Option<Text>,
    clients: Clients,
    see_also: Numbers,
    references: Vec<&'static Reference>,
    runbook: Option<Text>,
    owner: Option<Text>,
    note: Option<Text>,
    overlaid: Lines,
}

/// The retry advice that holds: a detail's or a vendor's own, else the code's.
#[derive(Serialize)]
struct Retry {
    verdict: Option<Verdict>,
    why: Option<Text>,
    executed: Option<Executed>,
    retry_after: Option<Text>,
    send_retry_after: Option<Text>,
    max_attempts: Option<u32>,
    advice: Option<Text>,
}

#[derive(Serialize)]
struct Alert {
    severity: Option<Severity>,
    when: Option<Text>,
    whom: Option<Text>,
    split: Option<Text>,
}

/// A vendor's detail.
#[derive(Serialize)]
pub(super) struct DetailView {
    id: Text,
    vendor: Text,
    aliases: Lines,
    codes: Numbers,
    sees: Option<Text>,
    meaning: Text,
    verdict: Option<Verdict>,
    executed: Option<Executed>,
    why: Text,
    references: Vec<&'static Reference>,
}

/// Which clients repeat a code: the ids of `clients`.
#[derive(Serialize)]
struct Clients {
    retry: Vec<Text>,
    retry_with_retry_after: Vec<Text>,
    retry_when_told: Vec<Text>,
    do_not_retry: Vec<Text>,
}

impl View {
    pub(super) fn of(guidance: &Guidance) -> Self {
        let blank = Code::BLANK;
        let code = guidance.entry.as_ref();
        let entry = code.unwrap_or(&blank);
        let number = code.map(|code| code.code);
        let catalogue = &guidance.catalogue;
        let own = |text: Text| Some(text).filter(|text| !text.is_empty());
        Self {
            schema: SCHEMA,
            kind: "guidance",
            code: number,
            name: own(entry.name),
            aliases: entry.aliases,
            known: guidance.known,
            standing: code.map(|code| code.standing),
            defined_by: own(entry.defined_by),
            follows: entry.follows,
            summary: own(entry.summary),
            meaning: own(entry.meaning),
            symptoms: entry.symptoms,
            sent_by: entry.sent_by,
            causes: entry.causes,
            retry: Retry::of(guidance, entry),
            monitoring: entry.monitoring,
            alerting: Alert::of(code.map(|code| &code.alerting)),
            recovery: entry.recovery,
            checks: entry.checks,
            snippets: entry.snippets,
            phrases: entry.phrases,
            meanings: entry.meanings,
            detail: guidance.detail.map(|detail| DetailView::of(guidance, detail)),
            details: number
                .into_iter()
                .flat_map(|code| catalogue.details_of(code))
                .map(|detail| DetailView::of(guidance, detail))
                .collect(),
            failures: number.into_iter().flat_map(|code| catalogue.failures_as(code)).collect(),
            differs: entry.differs,
            caching: own(entry.caching),
            clients: Clients::of(guidance, number),
            see_also: entry.see_also,
            references: catalogue.references(entry.references).collect(),
            runbook: entry.runbook,
            owner: entry.owner,
            note: entry.note,
            overlaid: entry.overlaid,
        }
    }
}

impl Retry {
    fn of(guidance: &Guidance, entry: &Code) -> Self {
        let advised = guidance.advised();
        let own = |text: Text| Some(text).filter(|text| !text.is_empty());
        Self {
            verdict: advised.verdict,
            why: own(advised.why),
            executed: advised.executed,
            retry_after: own(entry.retry.retry_after),
            send_retry_after: entry.retry.send_retry_after,
            max_attempts: advised.max_attempts,
            advice: own(entry.retry.advice),
        }
    }
}

impl Alert {
    fn of(alerting: Option<&Alerting>) -> Self {
        Self {
            severity: alerting.map(|alerting| alerting.severity),
            when: alerting.map(|alerting| alerting.when),
            whom: alerting.map(|alerting| alerting.whom),
            split: alerting.map(|alerting| alerting.split),
        }
    }
}

impl DetailView {
    fn of(guidance: &Guidance, detail: &'static Detail) -> Self {
        Self {
            id: detail.id,
            vendor: detail.vendor,
            aliases: detail.aliases,
            codes: detail.codes,
            sees: detail.sees,
            meaning: detail.meaning,
            verdict: detail.verdict,
            executed: detail.executed,
            why: detail.why,
            references: guidance.catalogue.references(detail.references).collect(),
        }
    }
}

impl Clients {
    fn of(guidance: &Guidance, code: Option<u16>) -> Self {
        let mut clients = Self {
            retry: vec![],
            retry_with_retry_after: vec![],
            retry_when_told: vec![],
            do_not_retry: vec![],
        };
        let Some(code) = code else { return clients };
        for client in guidance.catalogue.clients {
            let list = match client.enabled {
                Enabled::Unknown => continue,
                Enabled::Always if client.retries(code) => &mut clients.retry,
                Enabled::OptIn if client.retries(code) => &mut clients.retry_when_told,
                _ if client.retries_with_retry_after(code) => &mut clients.retry_with_retry_after,
                _ => &mut clients.do_not_retry,
            };
            list.push(client.id);
        }
        clients
    }
}
