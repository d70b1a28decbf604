//! Lays what a file says over a complete catalogue: the built-in file over an empty one when the
//! program is built, a team's file over the built-in one when it runs.
//!
//! Scalars replace, lists add, `replace` makes a list replace too. Texts are kept for as long as the
//! process lives: the build script writes them out and ends, and a program reads one team's file once.

use super::entry::{
    Alerting, Catalogue, Check, Client, Code, Detail, Differs, Failure, Lines, List, Meaning, Neighbour,
    Numbers, Phrase, ProxyAnswer, Recovery, Reference, Retry, Sender, Snippet, Tell, Text, Watch,
};
use super::source::{self, At, File};
use super::vocabulary::{ClientKind, Enabled, Executed, Proves, Standing, Verdict};

/// The code whose advice stands in where a new entry has none: a client treats an unknown 5xx as a 500
/// (RFC 9110, section 15).
const STANDS_IN: u16 = 500;

/// `file` laid over `base`. The file must have passed its checks: what is missing stays empty, and ids of
/// references are the file's own.
#[must_use]
pub fn lay(base: &Catalogue, file: &File) -> Catalogue {
    let layer = Layer {
        ids: file.references.iter().map(|reference| reference.value.id.as_str()).collect(),
        first: base.references.len(),
        is_over: !base.codes.is_empty(),
    };
    Catalogue {
        date: file.date.as_ref().map_or(base.date, keep),
        codes: List::of(layer.codes(base, file)),
        details: List::of(layer.details(base, file)),
        neighbours: add(base.neighbours, &file.neighbours, neighbour),
        clients: add(base.clients, &file.clients, client),
        senders: add(base.senders, &file.senders, sender),
        failures: add(base.failures, &file.failures, failure),
        references: add(base.references, &file.references, reference),
    }
}

struct Layer<'a> {
    /// The ids of the file's references, in their order.
    ids: Vec<&'a str>,
    /// The position of the first of them in the complete list.
    first: usize,
    /// Whether anything lies below: the built-in catalogue lies over nothing.
    is_over: bool,
}

impl Layer<'_> {
    fn codes(&self, base: &Catalogue, file: &File) -> Vec<Code> {
        let mut codes = base.codes.to_vec();
        for At { value: over, .. } in &file.codes {
            let Some(number) = &over.code else { continue };
            match codes.iter_mut().find(|code| code.code == number.value) {
                Some(code) => *code = self.code(code, over),
                None => codes.push(self.code(&stand_in(base, number.value), over)),
            }
        }
        codes.sort_by_key(|code| code.code);
        codes
    }

    fn code(&self, base: &Code, over: &source::Code) -> Code {
        let replaced = |list: &str| over.replace.iter().any(|name| name.value == list);
        let texts =
            |list: &str, base: Lines, over: &[source::Text]| add_lines(unless(replaced(list), base), over);
        Code {
            code: base.code,
            name: over.name.as_ref().map_or(base.name, keep),
            aliases: texts("aliases", base.aliases, &over.aliases),
            standing: or(over.standing.as_ref(), base.standing),
            defined_by: over.defined_by.as_ref().map_or(base.defined_by, keep),
            summary: over.summary.as_ref().map_or(base.summary, keep),
            meaning: over.meaning.as_ref().map_or(base.meaning, keep),
            symptoms: texts("symptoms", base.symptoms, &over.symptoms),
            sent_by: texts("sent_by", base.sent_by, &over.sent_by),
            causes: texts("causes", base.causes, &over.causes),
            retry: retry(&base.retry, &over.retry),
            monitoring: add(unless(replaced("monitoring"), base.monitoring), &over.monitoring, watch),
            alerting: alerting(&base.alerting, &over.alerting),
            recovery: Recovery {
                client: texts("recovery.client", base.recovery.client, &over.recovery.client),
                server: texts("recovery.server", base.recovery.server, &over.recovery.server),
            },
            checks: add(unless(replaced("checks"), base.checks), &over.checks, check),
            snippets: add(unless(replaced("snippets"), base.snippets), &over.snippets, snippet),
            phrases: add(unless(replaced("phrases"), base.phrases), &over.phrases, phrase),
            meanings: add(unless(replaced("meanings"), base.meanings), &over.meanings, meaning),
            differs: add(unless(replaced("differs"), base.differs), &over.differs, differs),
            caching: over.caching.as_ref().map_or(base.caching, keep),
            see_also: add_numbers(unless(replaced("see_also"), base.see_also), &over.see_also),
            references: self.references(unless(replaced("references"), base.references), &over.references),
            follows: base.follows,
            runbook: over.runbook.as_ref().map(keep).or(base.runbook),
            owner: over.owner.as_ref().map(keep).or(base.owner),
            note: over.note.as_ref().map(keep).or(base.note),
            overlaid: if self.is_over { overlaid(over) } else { Lines::EMPTY },
        }
    }

    fn details(&self, base: &Catalogue, file: &File) -> Vec<Detail> {
        let mut details = base.details.to_vec();
        for At { value: over, .. } in &file.details {
            let detail = self.detail(over);
            match details.iter_mut().find(|known| known.id == detail.id && known.vendor == detail.vendor) {
                Some(known) => *known = detail,
                None => details.push(detail),
            }
        }
        details
    }

    fn detail(&self, over: &source::Detail) -> Detail {
        Detail {
            id: text(over.id.as_ref()),
            vendor: text(over.vendor.as_ref()),
            aliases: add_lines(Lines::EMPTY, &over.aliases),
            with_vendor: over.with_vendor,
            codes: add_numbers(Numbers::EMPTY, &over.codes),
            sees: over.sees.as_ref().map(keep),
            meaning: text(over.meaning.as_ref()),
            verdict: over.verdict.as_ref().map(|at| at.value),
            executed: over.executed.as_ref().map(|at| at.value),
            why: text(over.why.as_ref()),
            references: self.references(Numbers::EMPTY, &over.references),
        }
    }

    /// Ids of references as positions in the complete list.
    fn references(&self, base: Numbers, ids: &[source::Text]) -> Numbers {
        let position = |id: &source::Text| {
            self.ids.iter().position(|known| *known == id.value).map(|position| self.first + position)
        };
        let own = ids.iter().filter_map(position).filter_map(|position| u16::try_from(position).ok());
        Numbers::of(base.iter().chain(own))
    }
}

fn phrase(over: &source::Phrase) -> Phrase {
    Phrase {
        text: text(over.text.as_ref()),
        software: over.software.as_ref().map_or("your catalogue".into(), keep),
        note: over.note.as_ref().map(keep),
    }
}

fn meaning(over: &source::Meaning) -> Meaning {
    Meaning {
        vendor: text(over.vendor.as_ref()),
        name: text(over.name.as_ref()),
        meaning: text(over.meaning.as_ref()),
        tell: text(over.tell.as_ref()),
        verdict: or(over.verdict.as_ref(), Verdict::No),
        executed: or(over.executed.as_ref(), Executed::Maybe),
        why: text(over.why.as_ref()),
    }
}

fn neighbour(over: &source::Neighbour) -> Neighbour {
    Neighbour { code: or(over.code.as_ref(), 0), line: text(over.line.as_ref()) }
}

fn sender(over: &source::Sender) -> Sender {
    let name = text(over.name.as_ref());
    Sender {
        component: text(over.component.as_ref()),
        name,
        vendor: over.vendor.as_ref().map_or(name, keep),
        details_in: add_lines(Lines::EMPTY, &over.details_in),
        tells: add(List(&[]), &over.tells, tell),
    }
}

fn tell(over: &source::Tell) -> Tell {
    Tell {
        when: List::of(over.when.clone()),
        proves: or(over.proves.as_ref(), Proves::Passage),
        strength: or(over.strength.as_ref(), 1),
        shows: text(over.shows.as_ref()),
    }
}

/// The entry for a code that the catalogue does not know: the advice for 500, and it says so.
///
/// An empty catalogue gives a blank entry: that is how the built-in one begins.
#[must_use]
pub fn stand_in(catalogue: &Catalogue, code: u16) -> Code {
    let Some(base) = catalogue.codes.iter().find(|entry| entry.code == STANDS_IN) else {
        return Code { code, ..Code::BLANK };
    };
    Code {
        code,
        name: "Unassigned".into(),
        aliases: Lines::EMPTY,
        standing: Standing::Unofficial,
        defined_by: "nobody known".into(),
        phrases: List(&[]),
        see_also: Numbers::EMPTY,
        differs: List(&[]),
        meanings: List(&[]),
        follows: Some(STANDS_IN),
        runbook: None,
        owner: None,
        note: None,
        overlaid: Lines::EMPTY,
        ..*base
    }
}

fn retry(base: &Retry, over: &source::Retry) -> Retry {
    let verdict = or(over.verdict.as_ref(), base.verdict);
    // Another verdict without a number of its own gets the number that goes with it.
    let most = base.max_attempts;
    let max = if verdict == base.verdict { most } else { verdict.attempts(Some(most)) };
    Retry {
        verdict,
        why: over.why.as_ref().map_or(base.why, keep),
        executed: or(over.executed.as_ref(), base.executed),
        retry_after: over.retry_after.as_ref().map_or(base.retry_after, keep),
        send_retry_after: over.send_retry_after.as_ref().map(keep).or(base.send_retry_after),
        max_attempts: or(over.max_attempts.as_ref(), max),
        advice: over.advice.as_ref().map_or(base.advice, keep),
    }
}

fn alerting(base: &Alerting, over: &source::Alerting) -> Alerting {
    Alerting {
        severity: or(over.severity.as_ref(), base.severity),
        when: over.when.as_ref().map_or(base.when, keep),
        whom: over.whom.as_ref().map_or(base.whom, keep),
        split: over.split.as_ref().map_or(base.split, keep),
    }
}

fn watch(over: &source::Watch) -> Watch {
    Watch {
        watch: text(over.watch.as_ref()),
        system: text(over.system.as_ref()),
        query: text(over.query.as_ref()),
        unchecked: over.unchecked.as_ref().map(keep),
    }
}

fn check(over: &source::Check) -> Check {
    Check { run: text(over.run.as_ref()), shows: text(over.shows.as_ref()) }
}

fn snippet(over: &source::Snippet) -> Snippet {
    Snippet {
        system: text(over.system.as_ref()),
        shows: text(over.shows.as_ref()),
        text: text(over.text.as_ref()),
        unchecked: over.unchecked.as_ref().map(keep),
    }
}

fn differs(over: &source::Differs) -> Differs {
    Differs { from: or(over.from.as_ref(), 0), how: text(over.how.as_ref()) }
}

fn client(over: &source::Client) -> Client {
    let id = text(over.id.as_ref());
    Client {
        id,
        name: over.name.as_ref().map_or(id, keep),
        version: text(over.version.as_ref()),
        kind: or(over.kind.as_ref(), ClientKind::Library),
        measured: over.measured.as_ref().map(keep),
        enabled: or(over.enabled.as_ref(), Enabled::Unknown),
        codes: List::of(over.codes.clone()),
        codes_with_retry_after: List::of(over.codes_with_retry_after.clone()),
        methods: text(over.methods.as_ref()),
        retries_post: over.retries_post.unwrap_or(false),
        retry_after: text(over.retry_after.as_ref()),
        attempts: text(over.attempts.as_ref()),
        backoff: text(over.backoff.as_ref()),
        advice: over.advice.as_ref().map(keep),
        traps: add_lines(Lines::EMPTY, &over.traps),
        note: over.note.as_ref().map(keep),
        sources: add_lines(Lines::EMPTY, &over.sources),
    }
}

fn failure(over: &source::Failure) -> Failure {
    Failure {
        upstream: text(over.upstream.as_ref()),
        executed: or(over.executed.as_ref(), Executed::Maybe),
        answers: add(List(&[]), &over.answers, |answer: &source::ProxyAnswer| ProxyAnswer {
            proxy: text(answer.proxy.as_ref()),
            answer: text(answer.answer.as_ref()),
        }),
    }
}

fn reference(over: &source::Reference) -> Reference {
    let url = text(over.url.as_ref());
    Reference { title: over.title.as_ref().map_or(url, keep), url }
}

/// The keys that a file sets, without those that are no facts.
fn overlaid(over: &source::Code) -> Lines {
    let keys = over.keys.iter().filter(|key| !["code", "replace"].contains(&key.as_str()));
    Lines::of(&keys.cloned().collect::<Vec<_>>())
}

/// The text, kept for as long as the process lives.
fn keep(text: &source::Text) -> Text {
    Text::Kept(text.value.clone().leak())
}

fn text(text: Option<&source::Text>) -> Text {
    text.map_or(Text::EMPTY, keep)
}

fn or<T: Copy>(over: Option<&At<T>>, base: T) -> T {
    over.map_or(base, |at| at.value)
}

fn unless<T: Default>(replaced: bool, base: T) -> T {
    if replaced { T::default() } else { base }
}

fn add<S, T: Copy>(base: List<T>, over: &[At<S>], make: impl Fn(&S) -> T) -> List<T> {
    if over.is_empty() {
        return base;
    }
    List::of(base.iter().copied().chain(over.iter().map(|item| make(&item.value))).collect())
}

fn add_numbers(base: Numbers, over: &[At<u16>]) -> Numbers {
    Numbers::of(base.iter().chain(over.iter().map(|number| number.value)))
}

fn add_lines(base: Lines, over: &[source::Text]) -> Lines {
    if over.is_empty() {
        return base;
    }
    let own = over.iter().map(|text| text.value.clone());
    Lines::of(&base.iter().map(str::to_owned).chain(own).collect::<Vec<_>>())
}
