//! Codes in a list: a table on a terminal, lines with tabs in a pipe.

use super::page::Page;
use crate::answer::Guidance;
use crate::catalogue::format::vocabulary::Verdict;
use crate::render::Detail;
use crate::render::theme::styled;
use crate::render::wrap::{columns, padded, wrap};

/// All rows of a list.
pub(super) fn rows(page: &mut Page, rows: &[&Guidance]) {
    let name = rows.iter().filter_map(|row| row.entry.as_ref()).map(|entry| columns(entry.name.get())).max();
    for row in rows {
        if page.is_terminal() && *page.detail() != Detail::Brief {
            table_row(page, row, name.unwrap_or(0));
        } else {
            brief(page, row);
        }
    }
}

/// `503  retry     Service Unavailable  Overloaded, …`
fn table_row(page: &mut Page, guidance: &Guidance, name_width: usize) {
    let Some(entry) = &guidance.entry else { return };
    let theme = page.theme();
    let verdict = entry.retry.verdict;
    let word = padded(&verdict.to_string(), 8);
    let head = format!(
        "{}  {}  ",
        styled(entry.code, theme.of(Some(verdict))),
        styled(&word, theme.of(Some(verdict)))
    );
    let before = 3 + 2 + 8 + 2;
    let room = page.width().saturating_sub(before + name_width + 2);
    if room >= 24 {
        let summary = wrap(entry.summary.get(), room);
        for (number, line) in summary.iter().enumerate() {
            let left = if number == 0 {
                format!("{head}{}  ", styled(padded(entry.name.get(), name_width), theme.strong))
            } else {
                " ".repeat(before + name_width + 2)
            };
            page.line(&format!("{left}{}", styled(line, theme.faint)));
        }
    } else {
        let names = wrap(entry.name.get(), page.width().saturating_sub(before));
        for (number, line) in names.iter().enumerate() {
            let left = if number == 0 { head.clone() } else { " ".repeat(before) };
            page.line(&format!("{left}{}", styled(line, theme.strong)));
        }
    }
}

/// One line: code, name, verdict, summary. In a pipe tabs stand between them.
pub(super) fn brief(page: &mut Page, guidance: &Guidance) {
    let advised = guidance.advised();
    let verdict = advised.verdict.map_or("depends", verdict_word);
    let (code, name, summary) = match (&guidance.detail, &guidance.entry) {
        (Some(detail), _) => (detail.id.to_string(), detail.vendor.get(), detail.meaning.get()),
        (None, Some(entry)) if !guidance.known => {
            (entry.code.to_string(), "Unassigned", "treated as 500 (RFC 9110, section 15)")
        }
        (None, Some(entry)) => (entry.code.to_string(), entry.name.get(), entry.summary.get()),
        (None, None) => return,
    };
    let theme = page.theme();
    let style = theme.of(advised.verdict);
    let (number, word) = (styled(&code, style), styled(verdict, style));
    let name_shown = styled(name, theme.strong);
    if page.is_terminal() {
        let plain = columns(&code) + 1 + columns(name) + 2 + columns(verdict) + 2;
        let room = page.width().saturating_sub(plain);
        let cut: String = if columns(summary) > room {
            summary.chars().take(room.saturating_sub(1)).chain(['…']).collect()
        } else {
            summary.to_owned()
        };
        page.line(&format!("{number} {name_shown}  {word}  {}", styled(cut, theme.faint)));
    } else {
        page.line(&[number, name_shown, word, styled(summary, theme.faint)].join("\t"));
    }
}

fn verdict_word(verdict: Verdict) -> &'static str {
    use crate::catalogue::format::vocabulary::Vocabulary;
    verdict.word()
}
