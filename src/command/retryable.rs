//! `http5xx retryable` and `http5xx delay`: the retry decision.

use time::OffsetDateTime;

use super::{Setting, explain, lookup, outside, text_of};
use crate::answer::{Answer, Decided, Part, Refusal, Result, Rounding};
use crate::catalogue::find::is_wanted;
use crate::catalogue::format::check::CODES;
use crate::catalogue::format::entry::{Catalogue, Code, Detail};
use crate::catalogue::format::lay::stand_in;
use crate::catalogue::format::vocabulary::Vocabulary;
use crate::cli::{Delay, Question, Retryable};
use crate::escape::escaped;
use crate::operand::{self, Operand};
use crate::response::asked::not_understood;
use crate::retry::advice;
use crate::retry::backoff::{Backoff, Jitter};
use crate::retry::decision::{Advice, Asked, Position, Request, decide};
use crate::retry::retry_after;

/// Decides; the answer is the exit status.
///
/// # Errors
/// A refusal where the target means nothing, or input cannot be read.
pub fn retryable(arguments: &Retryable, setting: &mut Setting) -> Result {
    let part = |decided: Decided| Part::Decision(Box::new(Decided { quiet: arguments.quiet, ..decided }));
    answer(&arguments.question, setting, part)
}

/// Decides; the answer is the wait.
///
/// # Errors
/// A refusal where the target means nothing, or input cannot be read.
pub fn delay(arguments: &Delay, setting: &mut Setting) -> Result {
    let rounding = if arguments.whole { Rounding::WholeSeconds } else { Rounding::Milliseconds };
    answer(&arguments.question, setting, |decided| Part::Delay(Box::new(decided), rounding))
}

/// What the decision is about.
struct Subject {
    code: Option<u16>,
    name: String,
    advice: Advice,
}

fn answer(question: &Question, setting: &mut Setting, part: impl Fn(Decided) -> Part) -> Result {
    lookup::known_vendor(&setting.catalogue, question.vendor.as_deref())?;
    let text = text_of(&question.target);
    let mut warnings = vec![];
    let mut asked = Asked::default();
    let subject = if text == "-" {
        let response = explain::from_stdin(setting)?;
        warnings.clone_from(&response.warnings);
        asked = response.asked;
        if !CODES.contains(&response.code) {
            return Ok(Answer::of(outside(&setting.catalogue, &response.code.to_string())));
        }
        of_response(&response, question, &setting.catalogue)
    } else {
        match of_operand(&text, question, &setting.catalogue)? {
            Ok(subject) => subject,
            Err(outside) => return Ok(Answer::of(outside)),
        }
    };
    asked.retry_after = asked.retry_after.max(given(question, setting.now, &mut warnings));
    let decided = decided(subject, question, &asked);
    Ok(Answer { parts: vec![part(decided)], warnings })
}

/// The Retry-After given as an option; what cannot be understood is a warning.
fn given(
    question: &Question,
    now: OffsetDateTime,
    warnings: &mut Vec<String>,
) -> Option<std::time::Duration> {
    let value = question.retry_after.as_deref().map(text_of)?;
    retry_after::read(&value, now).unwrap_or_else(|_| {
        warnings.push(not_understood(&value));
        None
    })
}

fn decided(subject: Subject, question: &Question, asked: &Asked) -> Decided {
    let jitter = Jitter::from_word(&question.jitter).unwrap_or_default();
    let backoff = Backoff { base: question.base.0, cap: question.cap.0, jitter };
    let position = Position {
        attempt: question.attempt,
        max_attempts: question.max_attempts,
        max_wait: question.max_wait.0,
        backoff,
    };
    let request = Request { method: question.method.clone(), idempotent: question.idempotent };
    let mut luck = question.seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed);
    let decision = decide(&subject.advice, &request, asked, &position, luck.f64());
    Decided {
        code: subject.code,
        about: subject.name,
        verdict: subject.advice.verdict,
        executed: subject.advice.executed,
        method: question.method.to_uppercase(),
        attempt: question.attempt,
        retry_after: asked.retry_after,
        decision,
        allow_cautious: question.allow_cautious,
        quiet: false,
    }
}

fn entry(catalogue: &Catalogue, code: u16) -> Code {
    catalogue.code(code).copied().unwrap_or_else(|| stand_in(catalogue, code))
}

fn of_code(catalogue: &Catalogue, code: u16, vendor: Option<&str>) -> Subject {
    let entry = entry(catalogue, code);
    Subject {
        code: Some(code),
        name: format!("{code} {}", entry.name),
        advice: advice::for_code(&entry, vendor),
    }
}

fn of_details(catalogue: &Catalogue, details: &[&'static Detail]) -> Subject {
    let code_of = |detail: &Detail| detail.codes.first().map(|code| entry(catalogue, code));
    let names: Vec<String> =
        details.iter().map(|detail| format!("{} {}", detail.vendor, detail.id)).collect();
    Subject {
        code: details.iter().find_map(|detail| detail.codes.first()),
        name: names.join(", "),
        advice: advice::for_details(details, code_of),
    }
}

fn of_response(response: &crate::response::Response, question: &Question, catalogue: &Catalogue) -> Subject {
    let named = response.details.iter().filter(|detail| detail.codes.contains(response.code));
    let with_verdict: Vec<&'static Detail> =
        named.filter(|detail| detail.verdict.is_some()).copied().collect();
    if !with_verdict.is_empty() {
        return Subject { code: Some(response.code), ..of_details(catalogue, &with_verdict) };
    }
    let sender = Some(response.sender.vendor).filter(|vendor| !vendor.is_empty());
    of_code(catalogue, response.code, question.vendor.as_deref().or(sender))
}

/// The subject of a code or an id; the inner error is a number that is none of ours.
fn of_operand(
    text: &str,
    question: &Question,
    catalogue: &Catalogue,
) -> Result<std::result::Result<Subject, Part>> {
    let vendor = question.vendor.as_deref();
    match operand::read(text, catalogue) {
        Operand::Code(code) => return Ok(Ok(of_code(catalogue, code, vendor))),
        Operand::Outside(number) => {
            let details = vendor.map_or_else(Vec::new, |vendor| catalogue.details_by(vendor, text));
            return Ok(if details.is_empty() {
                Err(outside(catalogue, &number))
            } else {
                Ok(of_details(catalogue, &details))
            });
        }
        Operand::Details(details) => {
            let wanted = |detail: &&'static Detail| is_wanted(detail.vendor.get(), vendor);
            let details: Vec<_> = details.into_iter().filter(wanted).collect();
            if !details.is_empty() {
                return Ok(Ok(of_details(catalogue, &details)));
            }
        }
        Operand::Empty => return Err(Refusal::new("the code is empty; is a variable unset?")),
        _ => {
            let details = match vendor {
                Some(vendor) => catalogue.details_by(vendor, text),
                None => catalogue.named_details(text),
            };
            if !details.is_empty() {
                return Ok(Ok(of_details(catalogue, &details)));
            }
        }
    }
    let message = format!("`{}` is neither a code nor a detail's id; as in 503, H12 or -", escaped(text));
    Err(Refusal::new(message))
}
