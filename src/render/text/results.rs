//! Search results: code, name, verdict, and what matched.

use owo_colors::Style;

use super::guidance;
use super::page::Page;
use crate::answer::Guidance;
use crate::catalogue::format::vocabulary::Vocabulary;
use crate::escape::escaped;
use crate::render::theme::styled;
use crate::render::wrap::wrap;
use crate::search::{Hit, Matched};

/// The results, then the guidance of the first where it is certain.
pub(super) fn results(page: &mut Page, hits: &[Hit], certain: Option<&Guidance>) {
    for (rank, hit) in hits.iter().enumerate() {
        if page.is_terminal() {
            shown(page, hit, if rank < LEADING { 2 } else { 1 });
        } else {
            piped(page, hit);
        }
    }
    if let Some(guidance) = certain {
        if page.is_terminal() {
            page.gap();
            page.paragraph("The first is certain; its guidance:", page.theme().faint);
        }
        guidance::guidance(page, guidance);
    }
}

/// The results that show more than one thing that matched.
const LEADING: usize = 3;

fn shown(page: &mut Page, hit: &Hit, most: usize) {
    let theme = page.theme();
    let code = hit.code.map_or_else(|| "   ".to_owned(), |code| code.to_string());
    let style = theme.of(hit.verdict);
    let verdict = hit.verdict.map_or_else(|| "depends".to_owned(), |verdict| verdict.to_string());
    let id = hit.detail.map_or_else(String::new, |detail| format!("{} {}: ", detail.vendor, detail.id));
    page.line(&format!(
        "{}  {}{}  {}",
        styled(code, style),
        id,
        styled(hit.name, theme.strong),
        styled(verdict, style)
    ));
    for matched in hit.matched.iter().take(most) {
        let room = page.width().saturating_sub(5);
        for line in wrap(&matched_text(matched), room) {
            let line = highlighted(&line, &hit.words, theme.faint, theme.strong);
            page.line(&format!("     {line}"));
        }
    }
}

fn piped(page: &mut Page, hit: &Hit) {
    let code = hit.code.map_or_else(|| "-".to_owned(), |code| code.to_string());
    let verdict = hit.verdict.map_or_else(|| "depends".to_owned(), |verdict| verdict.to_string());
    let matched = hit.matched.first().map_or_else(String::new, matched_text);
    let name =
        hit.detail.map_or_else(|| hit.name.to_owned(), |detail| format!("{} {}", detail.vendor, detail.id));
    let theme = page.theme();
    let style = theme.of(hit.verdict);
    let fields = [
        styled(code, style),
        styled(name, theme.strong),
        styled(verdict, style),
        styled(matched, theme.faint),
    ];
    page.line(&fields.join("\t"));
}

/// `phrase (nginx): upstream timed out …`
fn matched_text(matched: &Matched) -> String {
    let software = matched.software.map_or_else(String::new, |software| format!(" ({software})"));
    let field = matched.field.word().replace('_', " ");
    format!("{field}{software}: {}", escaped(&matched.text))
}

/// The words of the query stand out in what matched.
fn highlighted(line: &str, words: &[String], plain: Style, strong: Style) -> String {
    let part = |part: &str| {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let hit = !word.is_empty() && words.iter().any(|known| word.starts_with(known.as_str()));
        styled(part, if hit { strong } else { plain })
    };
    line.split(' ').map(part).collect::<Vec<_>>().join(" ")
}
