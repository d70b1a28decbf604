//! A retry decision in a line or two.

use std::time::Duration;

use super::page::Page;
use crate::answer::{Decided, Rounding};
use crate::catalogue::format::vocabulary::Verdict;
use crate::render::theme::styled;

/// The decision, and its reasons.
pub(super) fn decision(page: &mut Page, decided: &Decided) {
    if decided.quiet {
        return;
    }
    let outcome = decided.decision.outcome;
    let word = match outcome {
        Verdict::Retry => "retry",
        Verdict::Cautious => "retry with caution",
        Verdict::No => "do not retry",
    };
    let when = decided.decision.wait.map_or_else(String::new, |wait| format!(" in {} s", seconds(wait)));
    let place = match decided.decision.wait {
        Some(_) => {
            format!(", attempt {} of {}", decided.attempt.saturating_add(1), decided.decision.max_attempts)
        }
        None => String::new(),
    };
    let word = styled(word, page.theme().of(Some(outcome)));
    page.line(&format!("{}: {word}{when}{place}", decided.about));
    page.paragraph(&sentences(&decided.decision.reasons), owo_colors::Style::new());
}

/// The wait in seconds; nothing where there is none.
pub(super) fn delay(page: &mut Page, decided: &Decided, rounding: Rounding) {
    let Some(wait) = decided.decision.wait else { return };
    match rounding {
        Rounding::Milliseconds => page.line(&seconds(wait)),
        Rounding::WholeSeconds => {
            page.line(&wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0)).to_string());
        }
    }
}

/// Seconds with at most three decimals, rounded up: no wait is shorter than decided.
fn seconds(wait: Duration) -> String {
    let thousandths = wait.as_nanos().div_ceil(1_000_000);
    let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Reasons as sentences.
fn sentences(reasons: &[String]) -> String {
    let sentence = |reason: &String| {
        let mut letters = reason.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        let text = format!("{first}{}", letters.as_str());
        if text.ends_with(['.', ')', '?']) { text } else { text + "." }
    };
    reasons.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_have_at_most_three_decimals_and_are_never_too_few() {
        let table =
            [(0, "0"), (1, "0.001"), (1_000_000, "0.001"), (1_500_000_000, "1.5"), (120_000_000_000, "120")];
        for (nanos, expected) in table {
            assert_eq!(seconds(Duration::from_nanos(nanos)), expected);
        }
        assert_eq!(seconds(Duration::MAX).len(), "18446744073709551616".len());
    }

    #[test]
    fn reasons_become_sentences() {
        let reasons = ["it passes".to_owned(), "Wait.".to_owned()];
        assert_eq!(sentences(&reasons), "It passes. Wait.");
    }
}
