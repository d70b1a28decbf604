//! What clients do with a 5xx.

use owo_colors::Style;

use super::page::Page;
use crate::catalogue::format::entry::Client;
use crate::catalogue::format::vocabulary::Enabled;
use crate::render::theme::styled;
use crate::render::wrap::{columns, padded};

/// The codes of the table: those that clients tell apart.
const COMMON: &[u16] = &[500, 501, 502, 503, 504, 505, 520, 521, 522, 524, 529];

/// A table: clients by codes.
pub(super) fn table(page: &mut Page, clients: &[&Client]) {
    let width = clients.iter().map(|client| columns(client.id.get())).max().unwrap_or(0);
    let common = fitting(page.width().saturating_sub(width + 2));
    if page.is_terminal() {
        let codes: Vec<String> = common.iter().map(ToString::to_string).collect();
        let head = format!("{}  {}", padded("", width), codes.join(" "));
        page.line(&styled(head, page.theme().strong));
    }
    for client in clients {
        let cells: Vec<&str> = common.iter().map(|code| mark(client, *code)).collect();
        if page.is_terminal() {
            let marks: Vec<String> = cells.iter().map(|cell| format!(" {cell} ")).collect();
            page.line(&format!(
                "{}  {}  {}",
                padded(client.id.get(), width),
                marks.join(" "),
                client.enabled
            ));
        } else {
            let pairs: Vec<String> =
                common.iter().zip(&cells).map(|(code, cell)| format!("{code}={cell}")).collect();
            page.line(&format!("{}\t{}\t{}", client.id, client.enabled, pairs.join("\t")));
        }
    }
    if page.is_terminal() {
        page.gap();
        page.paragraph(
            "+ repeats it; r repeats it where Retry-After is present; - does not; ? is not known. opt-in: once its \
             retries are switched on. `http5xx clients NAME` has the rest.",
            page.theme().faint,
        );
    }
}

/// The codes of the table that have room in `width` columns, with the word that follows them.
fn fitting(width: usize) -> &'static [u16] {
    let (cell, word) = ("503 ".len(), " unknown".len());
    &COMMON[..(width.saturating_sub(word) / cell).clamp(1, COMMON.len())]
}

fn mark(client: &Client, code: u16) -> &'static str {
    match client.enabled {
        Enabled::Unknown => "?",
        _ if client.retries(code) => "+",
        _ if client.retries_with_retry_after(code) => "r",
        _ => "-",
    }
}

/// Who repeats one code.
pub(super) fn of_code(page: &mut Page, code: u16, clients: &[&Client]) {
    let known = |client: &&&Client| client.enabled != Enabled::Unknown;
    let ids = |wanted: &dyn Fn(&Client) -> bool| -> String {
        let ids: Vec<&str> = clients
            .iter()
            .filter(known)
            .filter(|client| wanted(client))
            .map(|client| client.id.get())
            .collect();
        if ids.is_empty() { "nobody".to_owned() } else { ids.join(", ") }
    };
    let told = |client: &Client| client.enabled == Enabled::OptIn && client.retries(code);
    let header = |client: &Client| !client.retries(code) && client.retries_with_retry_after(code);
    let never = |client: &Client| !client.retries(code) && !client.retries_with_retry_after(code);
    page.line(&styled(format!("{code}: who repeats it?"), page.theme().strong));
    let rows = [
        ("by default", ids(&|client| client.retries_by_default(code))),
        ("when told", ids(&told)),
        ("asked to", ids(&header)),
        ("not", ids(&never)),
    ];
    for (label, text) in rows {
        page.hanging(label, 12, &text, Style::new());
    }
    page.gap();
    page.paragraph(
        "when told: once its retries are switched on; asked to: only where the response has Retry-After.",
        page.theme().faint,
    );
}

/// All about one.
pub(super) fn one(page: &mut Page, client: &Client) {
    const GUTTER: usize = 13;
    page.gap();
    let theme = page.theme();
    page.line(&format!("{}  {}", styled(client.name, theme.strong), styled(client.version, theme.faint)));
    let measured = client
        .measured
        .map_or_else(|| "from its source or manual".to_owned(), |day| format!("measured {day}"));
    let with_header = ranges(&client.codes_with_retry_after);
    let mut rows = vec![
        ("Learned", measured),
        ("Retries are", enabled(client.enabled).to_owned()),
        ("Repeats", ranges(&client.codes)),
        ("Methods", client.methods.to_string()),
        ("Retry-After", client.retry_after.to_string()),
        ("Attempts", client.attempts.to_string()),
        ("Waits", client.backoff.to_string()),
    ];
    if !client.codes_with_retry_after.is_empty() {
        rows.insert(3, ("If asked to", format!("{with_header} where Retry-After is present")));
    }
    rows.extend(client.advice.map(|advice| ("Safe use", advice.to_string())));
    rows.extend(client.traps.iter().map(|trap| ("Trap", trap.to_owned())));
    rows.extend(client.note.map(|note| ("Note", note.to_string())));
    for (label, text) in rows {
        page.hanging(label, GUTTER, &text, Style::new());
    }
    for (number, source) in client.sources.iter().enumerate() {
        let label = if number == 0 { "Source" } else { "" };
        let label = padded(label, GUTTER);
        page.line(&format!(
            "{}{}",
            styled(label, theme.strong),
            styled(theme.link(source, source), theme.faint)
        ));
    }
}

fn enabled(enabled: Enabled) -> &'static str {
    match enabled {
        Enabled::Always => "on by default",
        Enabled::OptIn => "off until switched on",
        Enabled::Never => "not there: it cannot repeat on a status",
        Enabled::Unknown => "not known: no public statement was found",
    }
}

/// `500, 502-504`; `no code` where there is none.
fn ranges(ranges: &[(u16, u16)]) -> String {
    if ranges.is_empty() {
        return "no 5xx".to_owned();
    }
    let one = |&(from, to): &(u16, u16)| if from == to { from.to_string() } else { format!("{from}-{to}") };
    ranges.iter().map(one).collect::<Vec<_>>().join(", ")
}
