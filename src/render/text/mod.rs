//! Text for people. Into a pipe nothing is wrapped, and lists are lines with tabs between the fields.

mod clients;
mod compare;
mod decision;
mod guidance;
mod list;
mod page;
mod response;
mod results;
pub(super) mod section;

use super::View;
use crate::answer::{Answer, Part};
use page::Page;

/// All parts of an answer, a blank line between those that are pages.
pub(super) fn answer(answer: &Answer, view: &View) -> String {
    let mut page = Page::new(view);
    let rows: Vec<_> = answer
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Row(guidance) => Some(guidance.as_ref()),
            _ => None,
        })
        .collect();
    list::rows(&mut page, &rows);
    for part in &answer.parts {
        one(&mut page, part);
    }
    page.finish()
}

fn one(page: &mut Page, part: &Part) {
    match part {
        Part::Guidance(guidance) => guidance::guidance(page, guidance),
        Part::Comparison(guidances) => compare::comparison(page, guidances),
        Part::Value(value) => {
            for line in super::path::lines(value) {
                page.line(&line);
            }
        }
        Part::Results(hits, certain) => results::results(page, hits, certain.as_deref()),
        Part::ClientTable(clients) => clients::table(page, clients),
        Part::ClientsOf(code, clients) => clients::of_code(page, *code, clients),
        Part::Client(client) => clients::one(page, client),
        Part::Decision(decided) => decision::decision(page, decided),
        Part::Delay(decided, rounding) => decision::delay(page, decided, *rounding),
        Part::Response(response, guidance) => response::response(page, response, guidance),
        Part::Document(text) => page.raw(&super::document(text)),
        Part::Row(_) | Part::Nothing(_) | Part::Outside(_) => {}
    }
}
