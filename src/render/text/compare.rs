//! Codes side by side on a wide terminal, one below the other on a narrow one; what differs comes first.

use owo_colors::Style;

use super::page::{GUTTER, Page};
use crate::answer::Guidance;
use crate::render::theme::styled;
use crate::render::wrap::{padded, wrap};

/// The narrowest column that still reads well.
const NARROWEST: usize = 24;

/// The codes, row by row.
pub(super) fn comparison(page: &mut Page, guidances: &[Guidance]) {
    let rows = rows(guidances);
    let width = page.width().min(100);
    let column = (width.saturating_sub(GUTTER + 2 * (guidances.len() - 1))) / guidances.len();
    if page.is_terminal() && column >= NARROWEST {
        for row in &rows {
            beside(page, row, column);
        }
    } else {
        for (at, guidance) in guidances.iter().enumerate() {
            page.gap();
            let Some(entry) = &guidance.entry else { continue };
            let theme = page.theme();
            let style = theme.of(Some(entry.retry.verdict));
            page.line(&format!("{} {}", styled(entry.code, style), styled(entry.name, theme.strong)));
            for row in rows.iter().skip(1) {
                page.entry(row.label, &row.cells[at], Style::new());
            }
        }
    }
}

/// One property of all the codes.
struct Row {
    label: &'static str,
    cells: Vec<String>,
}

/// The properties: the head, then those that differ, then those that are the same.
fn rows(guidances: &[Guidance]) -> Vec<Row> {
    let cell = |make: &dyn Fn(&Guidance) -> String| guidances.iter().map(make).collect::<Vec<_>>();
    let entry = |guidance: &Guidance, text: &dyn Fn(&crate::catalogue::format::entry::Code) -> String| {
        guidance.entry.as_ref().map_or_else(String::new, text)
    };
    let of = |label, text: &dyn Fn(&crate::catalogue::format::entry::Code) -> String| Row {
        label,
        cells: cell(&|guidance| entry(guidance, text)),
    };
    let head = of("", &|code| format!("{} {}", code.code, code.name));
    let others = [
        of("Summary", &|code| code.summary.to_string()),
        of("Retry", &|code| code.retry.verdict.to_string()),
        of("Executed", &|code| code.retry.executed.to_string()),
        of("Attempts", &|code| code.retry.max_attempts.to_string()),
        of("Why", &|code| code.retry.why.to_string()),
        of("Sent by", &|code| code.sent_by.iter().next().unwrap_or_default().to_owned()),
        of("Causes", &|code| code.causes.iter().take(2).collect::<Vec<_>>().join(" ")),
        of("Alert", &|code| format!("{}: {}", code.alerting.severity, code.alerting.whom)),
        of("Check", &|code| code.checks.first().map_or_else(String::new, |check| check.run.to_string())),
        of("Recover", &|code| code.recovery.server.iter().next().unwrap_or_default().to_owned()),
        of("Standing", &|code| format!("{}, {}", code.standing, code.defined_by)),
    ];
    let differs = |row: &Row| row.cells.iter().any(|cell| *cell != row.cells[0]);
    let (differ, same): (Vec<Row>, Vec<Row>) = others.into_iter().partition(differs);
    let different = Row { label: "Differ", cells: cell(&|guidance| differences(guidance, guidances)) };
    let different = Some(different).filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    std::iter::once(head).chain(different).chain(differ).chain(same).collect()
}

/// What an entry says of the other codes of the comparison.
fn differences(guidance: &Guidance, all: &[Guidance]) -> String {
    let others: Vec<u16> = all.iter().filter_map(|other| Some(other.entry.as_ref()?.code)).collect();
    let Some(entry) = &guidance.entry else { return String::new() };
    let said = entry.differs.iter().filter(|differs| others.contains(&differs.from));
    said.map(|differs| differs.how.get()).collect::<Vec<_>>().join(" ")
}

fn beside(page: &mut Page, row: &Row, column: usize) {
    let strong = page.theme().strong;
    let cells: Vec<Vec<_>> = row.cells.iter().map(|cell| wrap(cell, column)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..height {
        let label = if line == 0 { row.label } else { "" };
        let mut text = styled(padded(label, GUTTER), strong);
        for cell in &cells {
            let part = padded(cell.get(line).map_or("", |text| &**text), column + 2);
            text.push_str(&if row.label.is_empty() { styled(part, strong) } else { part });
        }
        page.line(&text);
    }
}
