//! `http5xx list`: a table, filtered.

use super::{Setting, backwards, lookup, outside, text_of};
use crate::answer::{Answer, Guidance, Part, Refusal, Result};
use crate::catalogue::find::same_vendor;
use crate::catalogue::format::check::CODES;
use crate::catalogue::format::entry::{Catalogue, Code};
use crate::cli::List;
use crate::escape::escaped;
use crate::operand::{self, Operand};

/// Lists the codes that pass every filter.
///
/// # Errors
/// A refusal where the pattern is none, or nobody knows the vendor.
pub fn answer(list: &List, setting: &Setting) -> Result {
    let catalogue = &setting.catalogue;
    lookup::known_vendor(catalogue, list.vendor.as_deref())?;
    let codes = match list.pattern.as_deref().map(text_of) {
        None => CODES.collect(),
        Some(text) => match operand::read(&text, catalogue) {
            Operand::Code(code) => vec![code],
            Operand::Codes(codes) => codes,
            Operand::Outside(text) => return Ok(Answer::of(outside(catalogue, &text))),
            Operand::Backwards(right) => return Err(backwards(&right)),
            Operand::Empty => return Err(Refusal::new("the pattern is empty; is a variable unset?")),
            _ => {
                let message = format!("`{}` is no pattern; write 503, 52x or 520-527", escaped(&text));
                return Err(Refusal::new(message));
            }
        },
    };
    let known = codes.into_iter().filter_map(|code| catalogue.code(code));
    let wanted = known.filter(|code| passes(code, list, catalogue));
    let mut parts: Vec<Part> =
        wanted.map(|code| Part::Row(Box::new(Guidance::of_code(catalogue, code.code)))).collect();
    if parts.is_empty() {
        parts.push(Part::Nothing("no code passes these filters".to_owned()));
    }
    Ok(Answer { parts, warnings: vec![] })
}

fn passes(code: &Code, list: &List, catalogue: &Catalogue) -> bool {
    let verdict = list.retry.as_deref().is_none_or(|word| code.retry.verdict.to_string() == word);
    let standing = list.standing.as_deref().is_none_or(|word| code.standing.to_string() == word);
    let vendor = list.vendor.as_deref().is_none_or(|vendor| sends(code, vendor, catalogue));
    verdict && standing && vendor
}

/// Whether the catalogue says that this vendor's software sends the code.
fn sends(code: &Code, vendor: &str, catalogue: &Catalogue) -> bool {
    same_vendor(code.defined_by.get(), vendor)
        || code.meanings.iter().any(|meaning| same_vendor(meaning.vendor.get(), vendor))
        || code.phrases.iter().any(|phrase| same_vendor(phrase.software.get(), vendor))
        || catalogue.details_of(code.code).any(|detail| same_vendor(detail.vendor.get(), vendor))
}
