//! Guidance for a code, top to bottom: what is it, may I retry, what do I check, whom do I wake, how do we
//! recover, where can I read more.
//!
//! The default view has room for [`ROWS`] rows of [`COLUMNS`] columns. Each item has a rank, from 0 (always
//! shown); items are taken by rank while there is room, at any width the same ones.

use std::borrow::Cow;
use std::collections::BTreeMap;

use owo_colors::Style;

use super::list;
use super::page::{GUTTER, Page};
use super::section::Section;
use crate::answer::{Advised, Guidance};
use crate::catalogue::find::is_wanted;
use crate::catalogue::format::entry::{Client, Code, Detail as VendorDetail, Failure};
use crate::catalogue::format::vocabulary::{Enabled, Executed, Standing, Verdict};
use crate::render::Detail;
use crate::render::theme::styled;
use crate::render::wrap::{columns, rows};

/// The rows of the default view.
const ROWS: usize = 40;
/// The columns that its rows are counted for.
const COLUMNS: usize = 80;
/// The most clients that are named on the default view's line.
const MOST_CLIENTS: usize = 3;

/// Guidance in the detail that the view asks for.
pub(super) fn guidance(page: &mut Page, guidance: &Guidance) {
    if *page.detail() == Detail::Brief {
        return list::brief(page, guidance);
    }
    page.gap();
    if let Some(detail) = guidance.detail {
        vendor_detail(page, detail, guidance);
        if let Some(entry) = &guidance.entry {
            page.gap();
            code_in_short(page, entry);
        }
        return;
    }
    let Some(entry) = &guidance.entry else { return };
    title(page, guidance, entry);
    let items = items(page, guidance, entry);
    let items = match page.detail() {
        Detail::Sections(wanted) => items.into_iter().filter(|item| wanted.contains(&item.section)).collect(),
        Detail::All => items,
        Detail::Default | Detail::Brief => fitting(items, title_rows(guidance, entry)),
    };
    show(page, &items);
}

/// One thing to show.
struct Item {
    section: Section,
    label: &'static str,
    rank: u8,
    body: Body,
}

/// Text of the catalogue, or made from it.
type Words = Cow<'static, str>;

/// How it is laid out.
enum Body {
    /// Text that is wrapped.
    Prose(Words, Style),
    /// Text below the one above it, a little to the right.
    Below(Words, Style),
    /// A command with what it shows.
    Command(Words, Words),
    /// Lines that are never broken.
    Block(Words),
    /// A page to read.
    Link(Words, Words),
    /// The paragraph without a label at the top.
    Opening(Words),
}

/// Plain text that is wrapped.
fn prose(text: impl Into<Words>) -> Body {
    Body::Prose(text.into(), Style::new())
}

/// A paragraph at the top.
fn opening_line(text: impl Into<Words>) -> Body {
    Body::Opening(text.into())
}

impl Item {
    /// The rows that it takes at [`COLUMNS`].
    fn rows(&self) -> usize {
        let room = COLUMNS - GUTTER;
        let over = |text: &str| columns(text).div_ceil(room).max(1);
        match &self.body {
            Body::Prose(text, _) => rows(text, room),
            Body::Below(text, _) => rows(text, room - 2),
            Body::Command(run, shows) => over(run) + rows(shows, room - 2),
            Body::Block(text) => text.lines().count(),
            Body::Link(title, url) => over(title) + over(url),
            Body::Opening(text) => rows(text, COLUMNS),
        }
    }
}

/// The rows that the title takes at [`COLUMNS`].
fn title_rows(guidance: &Guidance, entry: &Code) -> usize {
    let (name, right) = title_of(guidance, entry);
    title_space(name, &right, COLUMNS).map_or_else(|| 1 + rows(&right, COLUMNS), |_| 1)
}

/// The items that fit below a title of `title` rows, by rank, in their own order.
fn fitting(items: Vec<Item>, title: usize) -> Vec<Item> {
    // Below the title and above Retry, Check, Alert and Defaults; where vendors differ, above them too.
    let gaps = 5 + usize::from(items.iter().any(|item| item.section == Section::Meanings));
    let mut room = ROWS.saturating_sub(title + gaps);
    let mut order: Vec<usize> = (0..items.len()).filter(|at| items[*at].rank < HIDDEN).collect();
    order.sort_by_key(|at| items[*at].rank);
    let mut kept = vec![false; items.len()];
    let mut full: Vec<&'static str> = vec![];
    for at in order {
        let rows = items[at].rows();
        if rows <= room && !full.contains(&items[at].label) {
            room -= rows;
            kept[at] = true;
        } else {
            // The next one would stand in for a likelier one that has no room.
            full.push(items[at].label);
        }
    }
    items.into_iter().zip(kept).filter_map(|(item, kept)| kept.then_some(item)).collect()
}

/// A rank that only `--all` and `--section` show.
const HIDDEN: u8 = 9;

fn show(page: &mut Page, items: &[Item]) {
    let faint = page.theme().faint;
    let mut above = None;
    for item in items {
        let first = above != Some((item.section, item.label));
        if first && begins_a_group(item.section, above.map(|(section, _)| section)) {
            page.gap();
        }
        let label = if first { item.label } else { "" };
        match &item.body {
            Body::Opening(text) => page.paragraph(text, Style::new()),
            Body::Prose(text, style) => page.entry(label, text, *style),
            Body::Below(text, style) => page.hanging("", GUTTER + 2, text, *style),
            Body::Command(run, shows) => {
                page.verbatim(label, run);
                page.hanging("", GUTTER + 2, shows, faint);
            }
            Body::Block(text) => {
                for (number, line) in text.lines().enumerate() {
                    page.verbatim(if number == 0 { label } else { "" }, line);
                }
            }
            Body::Link(title, url) => link(page, label, title, url),
        }
        above = Some((item.section, item.label));
    }
}

/// A title that leads to its page; where the terminal shows no links, the address stands below.
fn link(page: &mut Page, label: &str, title: &str, url: &str) {
    let theme = page.theme();
    page.verbatim(label, &theme.link(title, url));
    if !theme.links {
        let address = styled(url, theme.faint);
        page.verbatim("", &address);
    }
}

/// Whether a blank line stands before a section. In full, every section has one.
fn begins_a_group(section: Section, above: Option<Section>) -> bool {
    above.is_none()
        || above == Some(Section::Meaning)
        || matches!(section, Section::Retry | Section::Checks | Section::Alerting | Section::Clients)
            && above != Some(section)
        || matches!(section, Section::Snippets | Section::Phrases | Section::Details)
        || section == Section::Failures && above != Some(Section::Clients)
}

/// What stands at the left and at the right of the title.
fn title_of(guidance: &Guidance, entry: &Code) -> (&'static str, String) {
    let name = if guidance.known { entry.name.get() } else { "is used by nobody known" };
    let right = match entry.standing {
        Standing::Unassigned => "unassigned".to_owned(),
        standing => format!("{standing} · {}", entry.defined_by),
    };
    (name, right)
}

/// The blanks between them in `width` columns; none where they do not fit on one row.
fn title_space(name: &str, right: &str, width: usize) -> Option<usize> {
    let code = 4;
    width.checked_sub(code + columns(name) + columns(right)).filter(|space| *space >= 2)
}

fn title(page: &mut Page, guidance: &Guidance, entry: &Code) {
    let theme = page.theme();
    let (name, right) = title_of(guidance, entry);
    let style = theme.of(guidance.advised().verdict);
    let head = format!("{} {}", styled(entry.code, style), styled(name, theme.strong));
    if !page.is_terminal() {
        page.line(&format!("{head}  {right}"));
    } else if let Some(space) = title_space(name, &right, page.width()) {
        page.line(&format!("{head}{}{}", " ".repeat(space), styled(right, theme.faint)));
    } else {
        page.line(&head);
        page.paragraph(&right, theme.faint);
    }
}

/// The items of an entry in the order of the page.
fn items(page: &Page, guidance: &Guidance, entry: &Code) -> Vec<Item> {
    let full = *page.detail() != Detail::Default;
    let mut list = Items { list: vec![], faint: page.theme().faint, full };
    opening(&mut list, guidance, entry);
    vendors(&mut list, entry);
    retry(&mut list, page, guidance, entry);
    if full {
        list.texts(Section::Symptoms, entry.symptoms.iter(), &[]);
    }
    list.texts(Section::SentBy, entry.sent_by.iter(), &[2, 4]);
    list.texts(Section::Causes, entry.causes.iter(), &[3, 4, 5, 6]);
    checks(&mut list, entry);
    alerting(&mut list, entry);
    if full {
        monitoring(&mut list, entry);
    }
    recovery(&mut list, entry);
    if full {
        snippets(&mut list, entry);
        list.texts(Section::Caching, entry.caching.get().lines(), &[]);
    }
    clients(&mut list, page, guidance, entry);
    for differs in entry.differs {
        list.push(Section::Differs, 6, prose(differs.how.get()));
    }
    if !full {
        same_failure(&mut list, guidance, entry);
    }
    if full {
        failures(&mut list, guidance, entry);
        phrases(&mut list, guidance, entry);
        details(&mut list, guidance, entry);
    }
    if !entry.see_also.is_empty() {
        let codes: Vec<String> = entry.see_also.iter().map(|code| code.to_string()).collect();
        list.push(Section::SeeAlso, 4, prose(codes.join(", ")));
    }
    for (number, reference) in guidance.catalogue.references(entry.references).enumerate() {
        let rank = match number {
            0 => 0,
            1 => 3,
            _ => HIDDEN,
        };
        list.push(
            Section::References,
            rank,
            Body::Link(reference.title.get().into(), reference.url.get().into()),
        );
    }
    list.list
}

/// Items being collected.
struct Items {
    list: Vec<Item>,
    faint: Style,
    /// Whether hidden items are wanted too.
    full: bool,
}

impl Items {
    fn push(&mut self, section: Section, rank: u8, body: Body) {
        self.push_under(section.label(), section, rank, body);
    }

    /// The same under another label than the section's.
    fn push_under(&mut self, label: &'static str, section: Section, rank: u8, body: Body) {
        if rank < HIDDEN || self.full {
            self.list.push(Item { section, label, rank, body });
        }
    }

    /// Texts with the ranks of the first ones; the others are hidden.
    fn texts(&mut self, section: Section, texts: impl Iterator<Item = &'static str>, ranks: &[u8]) {
        for (number, text) in texts.enumerate() {
            let rank = ranks.get(number).copied().unwrap_or(HIDDEN);
            self.push(section, rank, prose(text));
        }
    }
}

/// What a team says comes first, then what it is.
fn opening(list: &mut Items, guidance: &Guidance, entry: &Code) {
    let team = [("Note: ", entry.note), ("Owner: ", entry.owner), ("Runbook: ", entry.runbook)];
    for (label, text) in team {
        if let Some(text) = text {
            list.push(Section::Meaning, 0, opening_line(format!("{label}{text}")));
        }
    }
    if let Some(follows) = entry.follows {
        let line = if guidance.known {
            format!("What your catalogue does not say follows {follows}, as a client treats an unknown 5xx.")
        } else {
            format!(
                "Nobody is known to use {}. A client treats an unknown 5xx as a {follows} (RFC 9110, section 15); this is \
                 the advice for {follows}.",
                entry.code
            )
        };
        list.push(Section::Meaning, 0, opening_line(line));
    }
    if guidance.known {
        list.push(Section::Meaning, 0, opening_line(entry.summary.get()));
    }
    list.push(Section::Meaning, 2, opening_line(entry.meaning.get()));
}

fn vendors(list: &mut Items, entry: &Code) {
    let faint = list.faint;
    for meaning in entry.meanings {
        let head = format!("{}: {}. {}", meaning.vendor, meaning.name, meaning.meaning);
        list.push(Section::Meanings, 2, prose(head));
        let advice = format!("retry: {}, executed: {}. {}", meaning.verdict, meaning.executed, meaning.why);
        list.push(Section::Meanings, HIDDEN, Body::Below(advice.into(), faint));
        list.push(Section::Meanings, HIDDEN, Body::Below(format!("Tell: {}", meaning.tell).into(), faint));
    }
}

fn retry(list: &mut Items, page: &Page, guidance: &Guidance, entry: &Code) {
    let advised = guidance.advised();
    let style = page.theme().of(advised.verdict);
    list.push(Section::Retry, 0, Body::Prose(verdict_line(&advised).into(), style));
    list.push(Section::Retry, 0, prose(advised.why.get()));
    let advice = &entry.retry;
    list.push(Section::Retry, 1, prose(advice.advice.get()));
    list.push(Section::Retry, 1, prose(format!("Retry-After: {}", advice.retry_after)));
    if let Some(text) = advice.send_retry_after {
        list.push(Section::Retry, HIDDEN, prose(format!("To send it: {text}")));
    }
}

/// `yes, at most 4 attempts; the request may have been carried out`
fn verdict_line(advised: &Advised) -> String {
    let verdict = match (advised.verdict, advised.max_attempts) {
        (Some(Verdict::Retry), Some(most)) => format!("yes, {most} attempts at most"),
        (Some(Verdict::Retry), None) => "yes".to_owned(),
        (Some(Verdict::Cautious), _) => "with caution, once".to_owned(),
        (Some(Verdict::No), _) => "no".to_owned(),
        (None, _) => "it depends".to_owned(),
    };
    match advised.executed {
        Some(Executed::Maybe) => format!("{verdict}; the request may have been carried out"),
        Some(Executed::No) => format!("{verdict}; the request was not carried out"),
        None => verdict,
    }
}

fn checks(list: &mut Items, entry: &Code) {
    for (number, check) in entry.checks.iter().enumerate() {
        let rank = match number {
            0 => 0,
            1 => 1,
            2 => 3,
            _ => HIDDEN,
        };
        list.push(Section::Checks, rank, Body::Command(check.run.get().into(), check.shows.get().into()));
    }
}

fn alerting(list: &mut Items, entry: &Code) {
    let alerting = &entry.alerting;
    let whom = format!("{}: {}", alerting.severity, alerting.whom);
    list.push(Section::Alerting, 0, prose(whom));
    list.push(Section::Alerting, 0, prose(alerting.when.get()));
    list.push(Section::Alerting, HIDDEN, prose(format!("Split: {}", alerting.split)));
}

fn monitoring(list: &mut Items, entry: &Code) {
    for watch in entry.monitoring {
        list.push(Section::Monitoring, HIDDEN, prose(format!("{} ({})", watch.watch, watch.system)));
        list.push(Section::Monitoring, HIDDEN, Body::Block(watch.query.get().into()));
    }
}

fn recovery(list: &mut Items, entry: &Code) {
    for (number, text) in entry.recovery.server.iter().enumerate() {
        let rank = [0, 2, 5].get(number).copied().unwrap_or(HIDDEN);
        list.push(Section::Recovery, rank, prose(text));
    }
    for (number, text) in entry.recovery.client.iter().enumerate() {
        let rank = [1, 5].get(number).copied().unwrap_or(HIDDEN);
        list.push_under("Caller", Section::Recovery, rank, prose(text));
    }
}

fn snippets(list: &mut Items, entry: &Code) {
    for snippet in entry.snippets {
        let head = format!("{}: {}", snippet.system, snippet.shows);
        list.push(Section::Snippets, HIDDEN, prose(head));
        list.push(Section::Snippets, HIDDEN, Body::Block(snippet.text.get().trim_end().into()));
    }
}

/// `Retried by default by …; not by …`
fn clients(list: &mut Items, page: &Page, guidance: &Guidance, entry: &Code) {
    let all = guidance.catalogue.clients.into_iter().filter(|client| client.enabled != Enabled::Unknown);
    let (retry, not): (Vec<&Client>, Vec<&Client>) =
        all.partition(|client| client.retries_by_default(entry.code));
    if retry.is_empty() && not.is_empty() {
        return;
    }
    let most = if *page.detail() == Detail::Default { MOST_CLIENTS } else { usize::MAX };
    let line = format!("Retried by default by {}; not by {}.", some_of(&retry, most), some_of(&not, most));
    list.push(Section::Clients, 1, prose(line));
}

/// The ids of the first few: `a, b and 12 more`; `nobody` where there is none.
fn some_of(clients: &[&Client], most: usize) -> String {
    let names: Vec<&str> = clients.iter().take(most).map(|client| client.id.get()).collect();
    match clients.len() {
        0 => "nobody".to_owned(),
        count if count <= most => names.join(", "),
        count => format!("{} and {} more", names.join(", "), count - most),
    }
}

/// One failure, and who makes this code of it: `502 from nginx, Caddy; 503 from HAProxy, Envoy`.
fn same_failure(list: &mut Items, guidance: &Guidance, entry: &Code) {
    let own = entry.code.to_string();
    let is_own = |failure: &&'static Failure| failure.answers.iter().any(|answer| answer.answer.get() == own);
    let Some(failure) = guidance.catalogue.failures.into_iter().find(is_own) else { return };
    let mut by_code: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for answer in failure.answers.iter().filter(|answer| answer.answer.parse::<u16>().is_ok()) {
        // The version that was asked stands in the full table.
        let name = answer.proxy.get().split(|c: char| c.is_ascii_digit() || c == '(').next();
        by_code.entry(answer.answer.get()).or_default().push(name.unwrap_or_default().trim());
    }
    let groups: Vec<String> =
        by_code.iter().map(|(code, proxies)| format!("{code} from {}", proxies.join(", "))).collect();
    let line = format!("An upstream that {} is {}.", failure.upstream, groups.join("; "));
    // Where only one proxy makes the code of it, there are likelier causes to show.
    let rank = if by_code.get(own.as_str()).is_some_and(|proxies| proxies.len() > 2) { 1 } else { 6 };
    list.push(Section::Failures, rank, prose(line));
}

fn failures(list: &mut Items, guidance: &Guidance, entry: &Code) {
    for failure in guidance.catalogue.failures_as(entry.code) {
        let answers: Vec<String> =
            failure.answers.iter().map(|answer| format!("{}: {}", answer.proxy, answer.answer)).collect();
        list.push(Section::Failures, HIDDEN, prose(format!("The upstream {}:", failure.upstream)));
        list.push(Section::Failures, HIDDEN, Body::Below(answers.join("; ").into(), Style::new()));
    }
}

fn phrases(list: &mut Items, guidance: &Guidance, entry: &Code) {
    for phrase in entry.phrases.iter().filter(|phrase| by(guidance, phrase.software.get())) {
        let note = phrase.note.map_or_else(String::new, |note| format!("; {note}"));
        list.push(Section::Phrases, HIDDEN, Body::Block(phrase.text.get().into()));
        list.push(
            Section::Phrases,
            HIDDEN,
            Body::Below(format!("{}{note}", phrase.software).into(), list.faint),
        );
    }
}

fn details(list: &mut Items, guidance: &Guidance, entry: &Code) {
    for detail in guidance.catalogue.details_of(entry.code).filter(|detail| by(guidance, detail.vendor.get()))
    {
        let line = format!("{} {}: {}", detail.vendor, detail.id, detail.meaning);
        list.push(Section::Details, HIDDEN, prose(line));
    }
}

fn by(guidance: &Guidance, vendor: &str) -> bool {
    is_wanted(vendor, guidance.vendor.as_deref())
}

/// A vendor's detail, in full.
fn vendor_detail(page: &mut Page, detail: &VendorDetail, guidance: &Guidance) {
    let theme = page.theme();
    let advised = guidance.advised();
    let with = detail.codes.iter().map(|code| code.to_string()).collect::<Vec<_>>().join(", ");
    let with = if with.is_empty() { "no 5xx".to_owned() } else { format!("with {with}") };
    let head =
        format!("{} {}", styled(detail.id, theme.of(advised.verdict)), styled(detail.vendor, theme.strong));
    page.line(&format!("{head}  {}", styled(with, theme.faint)));
    page.gap();
    page.paragraph(detail.meaning.get(), Style::new());
    if let Some(sees) = detail.sees {
        page.paragraph(&format!("The client sees: {sees}"), Style::new());
    }
    page.gap();
    page.entry(Section::Retry.label(), &verdict_line(&advised), theme.of(advised.verdict));
    page.entry("", detail.why.get(), Style::new());
    for (number, reference) in guidance.catalogue.references(detail.references).enumerate() {
        link(
            page,
            if number == 0 { Section::References.label() } else { "" },
            reference.title.get(),
            reference.url.get(),
        );
    }
}

/// A code below its detail: what it is, and how to recover.
fn code_in_short(page: &mut Page, entry: &Code) {
    let theme = page.theme();
    page.line(&format!("{} {}", styled(entry.code, theme.strong), styled(entry.name, theme.strong)));
    page.paragraph(entry.summary.get(), Style::new());
    if let Some(check) = entry.checks.first() {
        page.verbatim(Section::Checks.label(), check.run.get());
    }
    if let Some(server) = entry.recovery.server.iter().next() {
        page.entry(Section::Recovery.label(), server, Style::new());
    }
}
