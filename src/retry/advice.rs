//! Which advice holds where several senders use one number: the sender's own where it is known, else the
//! most careful of all (rule 3).

use super::decision::Advice;
use crate::catalogue::format::entry::{Code, Detail};
use crate::catalogue::format::vocabulary::{Executed, Verdict};

/// The advice for a code. `vendor` is the sender, where it is known.
#[must_use]
pub fn for_code(entry: &Code, vendor: Option<&str>) -> Advice {
    let retry = &entry.retry;
    if let Some(meaning) = vendor.and_then(|vendor| entry.meaning_of(vendor)) {
        return Advice {
            verdict: meaning.verdict,
            executed: meaning.executed,
            max_attempts: meaning.verdict.attempts(Some(retry.max_attempts)),
            why: format!("{}: {}", meaning.vendor, meaning.why),
        };
    }
    let verdict = entry.meanings.iter().map(|meaning| meaning.verdict).max().max(Some(retry.verdict));
    let executed = entry.meanings.iter().map(|meaning| meaning.executed).max().max(Some(retry.executed));
    let verdict = verdict.unwrap_or(retry.verdict);
    let mut why = retry.why.to_string();
    if entry.meanings.len() > 1 {
        let vendors: Vec<&str> = entry.meanings.iter().map(|meaning| meaning.vendor.get()).collect();
        why.push_str(&format!(
            " The sender is not known and {} use {} differently, so the most careful advice counts (--vendor).",
            vendors.join(", "),
            entry.code
        ));
    }
    Advice {
        verdict,
        executed: executed.unwrap_or(retry.executed),
        max_attempts: attempts(verdict, retry.max_attempts),
        why,
    }
}

/// The advice for details that share an id: the most careful of them. A detail that leaves the verdict open
/// takes that of its code.
#[must_use]
pub fn for_details(details: &[&Detail], code_of: impl Fn(&Detail) -> Option<Code>) -> Advice {
    let each = details.iter().map(|detail| for_detail(detail, code_of(detail).as_ref()));
    let most_careful = |a: Advice, b: Advice| {
        let executed = a.executed.max(b.executed);
        let worst = if (b.verdict, b.executed) > (a.verdict, a.executed) { b } else { a };
        Advice { executed, ..worst }
    };
    each.reduce(most_careful).unwrap_or(Advice {
        verdict: Verdict::No,
        executed: Executed::Maybe,
        max_attempts: 1,
        why: "nothing is known of it".to_owned(),
    })
}

fn for_detail(detail: &Detail, code: Option<&Code>) -> Advice {
    let base = code.map(|code| code.retry);
    // Where neither says anything, nobody knows: caution.
    let verdict = detail.verdict.or(base.map(|base| base.verdict)).unwrap_or(Verdict::Cautious);
    let executed = detail.executed.or(base.map(|base| base.executed)).unwrap_or(Executed::Maybe);
    Advice {
        verdict,
        executed,
        max_attempts: verdict.attempts(base.map(|base| base.max_attempts)),
        why: format!("{} {}: {}", detail.vendor, detail.id, detail.why),
    }
}

/// The attempts of an entry, cut where its meanings make the verdict more careful.
fn attempts(verdict: Verdict, own: u32) -> u32 {
    match verdict {
        Verdict::Retry => own,
        Verdict::Cautious => own.min(2),
        Verdict::No => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::format::entry::{List, Meaning, Numbers, Retry, Text};

    fn meaning(vendor: &'static str, verdict: Verdict, executed: Executed) -> Meaning {
        Meaning {
            vendor: vendor.into(),
            name: Text::EMPTY,
            meaning: Text::EMPTY,
            tell: Text::EMPTY,
            verdict,
            executed,
            why: "so".into(),
        }
    }

    fn entry() -> Code {
        let retry =
            Retry { verdict: Verdict::Retry, executed: Executed::No, max_attempts: 4, ..Code::BLANK.retry };
        let meanings = vec![
            meaning("Cloudflare", Verdict::Retry, Executed::No),
            meaning("Pantheon", Verdict::No, Executed::Maybe),
        ];
        Code { code: 530, retry, meanings: List::of(meanings), ..Code::BLANK }
    }

    #[test]
    fn an_unknown_sender_gets_the_most_careful_advice_and_is_told_so() {
        let advice = for_code(&entry(), None);
        assert_eq!((advice.verdict, advice.executed, advice.max_attempts), (Verdict::No, Executed::Maybe, 1));
        assert!(advice.why.contains("Cloudflare, Pantheon use 530 differently"), "{}", advice.why);
        let stranger = for_code(&entry(), Some("nginx"));
        assert_eq!(stranger, advice, "a sender without a meaning of its own is no help");
    }

    #[test]
    fn a_known_sender_gets_its_own() {
        let advice = for_code(&entry(), Some("cloudflare"));
        assert_eq!((advice.verdict, advice.executed, advice.max_attempts), (Verdict::Retry, Executed::No, 4));
        assert!(advice.why.starts_with("Cloudflare: "), "{}", advice.why);
    }

    #[test]
    fn of_details_that_share_an_id_the_most_careful_counts() {
        let detail = |vendor: &'static str, verdict, executed| Detail {
            id: "LR".into(),
            vendor: vendor.into(),
            aliases: crate::catalogue::format::entry::Lines::EMPTY,
            with_vendor: false,
            codes: Numbers::of([503].into_iter()),
            sees: None,
            meaning: Text::EMPTY,
            verdict,
            executed,
            why: "so".into(),
            references: Numbers::EMPTY,
        };
        let a = detail("Envoy", Some(Verdict::Cautious), Some(Executed::Maybe));
        let b = detail("HAProxy", None, None);
        let code = |_: &Detail| Some(entry());
        let advice = for_details(&[&b, &a], code);
        assert_eq!((advice.verdict, advice.executed), (Verdict::Cautious, Executed::Maybe));
        let open = for_details(&[&b], |_| None);
        assert_eq!(
            (open.verdict, open.executed),
            (Verdict::Cautious, Executed::Maybe),
            "nobody knows: caution"
        );
    }
}
