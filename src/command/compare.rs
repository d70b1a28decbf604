//! `http5xx compare 502 504`: two to four codes side by side.

use super::{Setting, outside, text_of};
use crate::answer::{Answer, Guidance, Part, Refusal, Result};
use crate::cli::Compare;
use crate::escape::escaped;
use crate::operand::{self, Operand};

/// Puts codes side by side.
///
/// # Errors
/// A refusal where there are fewer than two codes or more than four, or one is no code.
pub fn answer(compare: &Compare, setting: &Setting) -> Result {
    let catalogue = &setting.catalogue;
    let mut codes: Vec<u16> = vec![];
    let texts: Vec<String> = compare.codes.iter().map(|operand| text_of(operand)).collect();
    for text in texts.iter().flat_map(|text| operand::split(text, catalogue)) {
        match operand::read(text, catalogue) {
            Operand::Code(code) => codes.push(code),
            Operand::Codes(several) => {
                codes.extend(several.into_iter().filter(|code| catalogue.code(*code).is_some()));
            }
            Operand::Outside(text) => return Ok(Answer::of(outside(catalogue, &text))),
            _ => {
                return Err(Refusal::new(format!(
                    "`{}` is no code; compare takes two to four codes",
                    escaped(text)
                )));
            }
        }
    }
    let mut seen = std::collections::HashSet::new();
    codes.retain(|code| seen.insert(*code));
    if !(2..=4).contains(&codes.len()) {
        let found = codes.len();
        let plural = if found == 1 { "code" } else { "different codes" };
        return Err(Refusal::new(format!("compare takes two to four codes, not {found} {plural}")));
    }
    let guidances = codes.into_iter().map(|code| Guidance::of_code(catalogue, code)).collect();
    Ok(Answer::of(Part::Comparison(guidances)))
}
