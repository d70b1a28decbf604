//! `http5xx 503`: guidance, values, or a search, without a command.

use super::{Setting, backwards, explain, outside, search, text_of};
use crate::answer::{Answer, Guidance, Part, Refusal, Result};
use crate::catalogue::find::{is_wanted, same_vendor};
use crate::catalogue::format::entry::{Catalogue, Text};
use crate::catalogue::format::fault::nearest;
use crate::cli::{COMMANDS, Words};
use crate::escape::escaped;
use crate::operand::{self, Operand};
use crate::render::path;

/// Words that people try before they find the command of another name.
const SYNONYMS: &[(&str, &str)] =
    &[("retry", "retryable"), ("is-retryable", "retryable"), ("wait", "delay"), ("backoff", "delay")];

/// Answers operands.
///
/// # Errors
/// A refusal where an operand is empty, a command is mistyped or input cannot be read.
pub fn answer(words: &Words, setting: &mut Setting) -> Result {
    let operands: Vec<String> = words.operands.iter().map(|operand| text_of(operand)).collect();
    let vendor = words.guidance.vendor.as_deref();
    if operands.is_empty() {
        return Err(Refusal::new("no operand; say a code, an id, a name or words"));
    }
    if operands.iter().any(String::is_empty) {
        return Err(Refusal::new("an operand is empty; is a variable unset?"));
    }
    refuse_mistyped_command(&operands, &setting.catalogue)?;
    known_vendor(&setting.catalogue, vendor)?;
    if operands == ["-"] {
        return explain::answer(None, vendor, setting);
    }
    let catalogue = setting.catalogue;
    let split: Vec<&str> = operands.iter().flat_map(|text| operand::split(text, &catalogue)).collect();
    let read: Vec<Operand> = split.iter().map(|text| operand::read(text, &catalogue)).collect();
    if !read.iter().all(operand::stands_alone) {
        let parts = named_or_found(&operands.join(" "), vendor, &catalogue);
        return Ok(Answer { parts, warnings: vec![] });
    }
    let mut answer = Answer::default();
    for operand in read {
        answer.parts.extend(parts(operand, vendor, &catalogue)?);
    }
    Ok(answer)
}

/// The answers to one operand.
fn parts(operand: Operand, vendor: Option<&str>, catalogue: &Catalogue) -> Result<Vec<Part>> {
    Ok(match operand {
        Operand::Code(code) => {
            vec![Part::Guidance(Box::new(Guidance::of_code(catalogue, code).by_vendor(vendor)))]
        }
        Operand::Codes(codes) => rows(&codes, catalogue),
        Operand::Details(details) => {
            let wanted = details.into_iter().filter(|detail| is_wanted(detail.vendor.get(), vendor));
            let parts = wanted.map(|detail| Part::Guidance(Box::new(Guidance::of_detail(catalogue, detail))));
            or_nothing(parts.collect(), || "no such detail of this vendor".to_owned())
        }
        Operand::Path(base, keys) => values(*base, &keys, vendor, catalogue)?,
        Operand::Outside(text) => vec![outside(catalogue, &text)],
        Operand::Backwards(right) => {
            return Err(backwards(&right));
        }
        Operand::Stdin => return Err(Refusal::new("- reads standard input and must stand alone")),
        Operand::Empty | Operand::Words => {
            return Err(Refusal::new("an operand is empty; is a variable unset?"));
        }
    })
}

/// A vendor that is asked for must occur somewhere in the catalogue.
///
/// # Errors
/// A refusal that names the nearest vendor.
pub fn known_vendor(catalogue: &Catalogue, vendor: Option<&str>) -> Result<()> {
    let Some(vendor) = vendor else { return Ok(()) };
    let names = || {
        let codes = catalogue.codes.into_iter().flat_map(|code| {
            let meanings = code.meanings.into_iter().map(|meaning| meaning.vendor);
            meanings.chain(code.phrases.into_iter().map(|phrase| phrase.software))
        });
        let details = catalogue.details.into_iter().map(|detail| detail.vendor);
        codes
            .chain(details)
            .chain(catalogue.senders.into_iter().flat_map(|sender| [sender.vendor, sender.component]))
    };
    if names().any(|known| same_vendor(known.get(), vendor)) {
        return Ok(());
    }
    let tip = nearest(vendor, names().map(Text::get))
        .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    Err(Refusal::new(format!("no vendor `{}` in the catalogue{tip}", escaped(vendor))))
}

/// The known ones of several codes, as a list.
#[must_use]
pub fn rows(codes: &[u16], catalogue: &Catalogue) -> Vec<Part> {
    let known = codes.iter().filter(|code| catalogue.code(**code).is_some());
    let rows = known.map(|code| Part::Row(Box::new(Guidance::of_code(catalogue, *code))));
    or_nothing(rows.collect(), || {
        "nobody is known to use any of these codes; a client treats them as 500".to_owned()
    })
}

fn or_nothing(parts: Vec<Part>, line: impl Fn() -> String) -> Vec<Part> {
    if parts.is_empty() { vec![Part::Nothing(line())] } else { parts }
}

/// One value of one or more entries.
fn values(base: Operand, keys: &[String], vendor: Option<&str>, catalogue: &Catalogue) -> Result<Vec<Part>> {
    let guidances: Vec<Guidance> = match base {
        Operand::Code(code) => vec![Guidance::of_code(catalogue, code).by_vendor(vendor)],
        Operand::Codes(codes) => {
            let known = codes.into_iter().filter(|code| catalogue.code(*code).is_some());
            known.map(|code| Guidance::of_code(catalogue, code)).collect()
        }
        Operand::Details(details) => {
            let wanted = details.into_iter().filter(|detail| is_wanted(detail.vendor.get(), vendor));
            wanted.map(|detail| Guidance::of_detail(catalogue, detail)).collect()
        }
        other => return parts(other, vendor, catalogue),
    };
    guidances.iter().map(|guidance| path::walk(guidance, keys).map(Part::Value)).collect()
}

/// An exact name or alias gives its guidance, anything else is a search.
fn named_or_found(text: &str, vendor: Option<&str>, catalogue: &Catalogue) -> Vec<Part> {
    let of = |guidance| Part::Guidance(Box::new(guidance));
    let details = catalogue.named_details(text);
    if !details.is_empty() {
        return details.into_iter().map(|detail| of(Guidance::of_detail(catalogue, detail))).collect();
    }
    let named = crate::search::named(catalogue, text);
    if named.is_empty() {
        return vec![search::part(text, catalogue)];
    }
    named.into_iter().map(|code| of(Guidance::of_code(catalogue, code).by_vendor(vendor))).collect()
}

/// `retryabel 501` must never pass for a search that found something.
fn refuse_mistyped_command(operands: &[String], catalogue: &Catalogue) -> Result<()> {
    let [first, next, ..] = operands else { return Ok(()) };
    let synonym = SYNONYMS.iter().find(|(word, _)| word == first).map(|&(_, command)| command);
    let near = |command: &&&str| strsim::osa_distance(first, command) <= 2;
    let Some(command) = synonym.or_else(|| COMMANDS.iter().find(near).copied()) else { return Ok(()) };
    let is_subject = !matches!(operand::read(next, catalogue), Operand::Words | Operand::Empty);
    if first == command || !is_subject {
        // Behind `--` even a command's own name is a word.
        return Ok(());
    }
    Err(Refusal::new(format!(
        "no command `{}`; did you mean `http5xx {command} {}`?",
        escaped(first),
        escaped(next)
    )))
}
