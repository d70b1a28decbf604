//! The decision: one pure function over plain values. The rules are numbered as the manual numbers them.

use std::time::Duration;

use super::backoff::{Backoff, Jitter};
use super::method::is_idempotent;
use crate::catalogue::format::vocabulary::{Executed, Verdict};

/// From this attempt on, the reasons warn of retries at several layers.
const MANY_ATTEMPTS: u32 = 3;

/// What the catalogue says of the code or detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// May it be repeated at all?
    pub verdict: Verdict,
    /// May the request have been carried out?
    pub executed: Executed,
    /// Attempts that make sense, the first included.
    pub max_attempts: u32,
    /// The reason for the verdict.
    pub why: String,
}

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its method, in any case.
    pub method: String,
    /// Whether the caller knows that sending it twice does no harm.
    pub idempotent: bool,
}

impl Default for Request {
    fn default() -> Self {
        Self { method: "GET".to_owned(), idempotent: false }
    }
}

/// What the server asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The longest valid Retry-After.
    pub retry_after: Option<Duration>,
    /// Whether it said in so many words that a retry is or is not wanted.
    pub should_retry: Option<bool>,
}

/// Where the caller's loop stands, and what it is ready for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Attempts made so far, the first included; at least 1.
    pub attempt: u32,
    /// Attempts at most, where the caller sets them.
    pub max_attempts: Option<u32>,
    /// The longest single wait the caller is ready for.
    pub max_wait: Duration,
    /// The waits between attempts.
    pub backoff: Backoff,
}

impl Default for Position {
    fn default() -> Self {
        Self {
            attempt: 1,
            max_attempts: None,
            max_wait: Duration::from_secs(3600),
            backoff: Backoff::default(),
        }
    }
}

/// May the request be sent again, when, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What to do: the catalogue's verdict, or `no` where a rule forbids the repeat.
    pub outcome: Verdict,
    /// How long to wait first; none where the request is not to be repeated.
    pub wait: Option<Duration>,
    /// Attempts at most, the first included.
    pub max_attempts: u32,
    /// The reasons, the one that decided first.
    pub reasons: Vec<String>,
}

/// Decides. `draw`, in [0, 1), is the luck of the jitter: it moves the wait, never the decision.
#[must_use]
pub fn decide(advice: &Advice, request: &Request, asked: &Asked, position: &Position, draw: f64) -> Decision {
    let max_attempts = max_attempts(advice, position);
    if let Some(reason) = refusal(advice, request, asked, position, max_attempts) {
        return Decision { outcome: Verdict::No, wait: None, max_attempts, reasons: vec![reason] };
    }
    let wait = wait(advice.verdict, asked.retry_after, position, draw);
    let reasons = reasons(advice, request, asked, position);
    Decision { outcome: advice.verdict, wait: Some(wait), max_attempts, reasons }
}

/// Rule 2: `cautious` is two attempts in all, whatever the caller hopes for; `no` is one.
fn max_attempts(advice: &Advice, position: &Position) -> u32 {
    let wanted = position.max_attempts.unwrap_or(advice.max_attempts);
    match advice.verdict {
        Verdict::Retry => wanted,
        Verdict::Cautious => wanted.min(2),
        Verdict::No => 1,
    }
}

/// Why the request must not be repeated, if it must not.
fn refusal(
    advice: &Advice,
    request: &Request,
    asked: &Asked,
    position: &Position,
    max: u32,
) -> Option<String> {
    if advice.verdict == Verdict::No {
        return Some(advice.why.clone());
    }
    if asked.should_retry == Some(false) {
        return Some("the server says that this request should not be retried".to_owned());
    }
    if advice.executed == Executed::Maybe && !repeatable(request) {
        return Some(format!(
            "{} is not idempotent and the request may have been carried out; repeat it only with an idempotency key \
             (--idempotent)",
            request.method.to_uppercase()
        ));
    }
    if position.attempt >= max {
        return Some(format!("{} of {max} attempts are used up", position.attempt));
    }
    // Rule 5: only what the server asked for is compared, so that no draw can change the decision.
    let asked = asked.retry_after.filter(|asked| *asked > position.max_wait)?;
    Some(format!(
        "the server asks for {}, longer than the {} you are ready for (--max-wait)",
        span(asked),
        span(position.max_wait)
    ))
}

/// Rule 1.
fn repeatable(request: &Request) -> bool {
    request.idempotent || is_idempotent(&request.method)
}

/// Rules 4 and 5: Retry-After is a floor; what is added to it keeps clients from returning in step.
fn wait(verdict: Verdict, retry_after: Option<Duration>, position: &Position, draw: f64) -> Duration {
    let backoff = position.backoff;
    let mut own = backoff.wait(position.attempt, draw);
    if verdict == Verdict::Cautious {
        own = own.max(backoff.base.min(backoff.cap));
    }
    let floor = retry_after.unwrap_or_default();
    let wait = match backoff.jitter {
        Jitter::None => floor.max(own),
        Jitter::Full | Jitter::Equal => floor.saturating_add(own),
    };
    wait.min(position.max_wait)
}

fn reasons(advice: &Advice, request: &Request, asked: &Asked, position: &Position) -> Vec<String> {
    let mut reasons = vec![advice.why.clone()];
    if !is_idempotent(&request.method) {
        reasons.push(match advice.executed {
            Executed::No => {
                "the request never reached the application, so any method may be repeated".to_owned()
            }
            Executed::Maybe => {
                "the request may have been carried out; you say that a repeat does no harm".to_owned()
            }
        });
    }
    if let Some(wait) = asked.retry_after {
        reasons.push(format!("the server asks to wait {}", span(wait)));
    }
    if asked.should_retry == Some(true) {
        reasons.push("the server says that a retry is fine".to_owned());
    }
    if position.attempt >= MANY_ATTEMPTS {
        reasons.push("retries at every layer multiply: make sure that only one layer retries".to_owned());
    }
    reasons
}

/// A span for people: `90 s`, `2 h`.
fn span(span: Duration) -> String {
    let seconds = span.as_secs();
    match seconds {
        0 if span.subsec_millis() > 0 => format!("{} ms", span.subsec_millis()),
        _ if seconds >= 86_400 && seconds.is_multiple_of(86_400) => format!("{} d", seconds / 86_400),
        _ if seconds >= 3_600 && seconds.is_multiple_of(3_600) => format!("{} h", seconds / 3_600),
        _ => format!("{seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(verdict: Verdict, executed: Executed) -> Advice {
        let max_attempts = match verdict {
            Verdict::Retry => 4,
            Verdict::Cautious => 2,
            Verdict::No => 1,
        };
        Advice { verdict, executed, max_attempts, why: "because".to_owned() }
    }

    /// One row of the table: what is asked, and what must come out.
    struct Case {
        fact: &'static str,
        advice: (Verdict, Executed),
        method: &'static str,
        idempotent: bool,
        asked: Asked,
        position: Position,
        outcome: Verdict,
        wait: Option<f64>,
    }

    /// The defaults: GET, first attempt, no jitter, nothing asked.
    fn case(fact: &'static str, advice: (Verdict, Executed)) -> Case {
        let backoff = Backoff { jitter: Jitter::None, ..Backoff::default() };
        Case {
            fact,
            advice,
            method: "GET",
            idempotent: false,
            asked: Asked::default(),
            position: Position { backoff, ..Position::default() },
            outcome: advice.0,
            wait: (advice.0 != Verdict::No).then_some(1.0),
        }
    }

    fn asked(retry_after: u64) -> Asked {
        Asked { retry_after: Some(Duration::from_secs(retry_after)), should_retry: None }
    }

    fn told(should_retry: bool) -> Asked {
        Asked { should_retry: Some(should_retry), retry_after: None }
    }

    #[allow(clippy::needless_pass_by_value, reason = "a case is built from another")]
    fn no(case: Case) -> Case {
        Case { outcome: Verdict::No, wait: None, ..case }
    }

    /// Rule by rule, then each pair of rules that can meet.
    #[allow(clippy::too_many_lines, reason = "a table")]
    fn table() -> Vec<Case> {
        use Executed as E;
        use Verdict as V;
        let retry = (V::Retry, E::Maybe);
        let cautious = (V::Cautious, E::Maybe);
        let at = |case: Case, attempt| Case { position: Position { attempt, ..case.position }, ..case };
        let jitter = |case: Case, jitter| Case {
            position: Position { backoff: Backoff { jitter, ..case.position.backoff }, ..case.position },
            ..case
        };
        vec![
            case("a transient code is retried", retry),
            case("a doubtful code is retried with caution", cautious),
            case("a hopeless code is not retried", (V::No, E::No)),
            // Rule 1: idempotency.
            no(Case { method: "POST", ..case("a POST that may have run is not repeated", retry) }),
            no(Case { method: "patch", ..case("methods are read in any case", retry) }),
            no(Case { method: "FROB", ..case("an unknown method is not repeated", retry) }),
            Case { method: "propfind", ..case("a registered idempotent method is repeated", retry) },
            Case {
                method: "POST",
                idempotent: true,
                ..case("an idempotency key lets a POST through", retry)
            },
            Case {
                method: "POST",
                ..case("what never reached the application may be repeated", (V::Retry, E::No))
            },
            // Rule 2: verdicts and attempts.
            no(at(case("attempts made >= max", retry), 4)),
            no(at(case("cautious is two attempts in all", cautious), 2)),
            Case { wait: Some(4.0), ..at(case("one attempt is left", retry), 3) },
            no(Case {
                method: "POST",
                idempotent: true,
                ..case("no stays no, idempotent or not", (V::No, E::No))
            }),
            Case {
                wait: Some(16.0),
                position: Position { attempt: 5, max_attempts: Some(9), ..case("", retry).position },
                ..case("the caller may want more attempts", retry)
            },
            no(Case {
                position: Position { attempt: 2, max_attempts: Some(9), ..case("", cautious).position },
                ..case("but not more than two of a cautious one", cautious)
            }),
            no(Case {
                position: Position { max_attempts: Some(1), ..case("", retry).position },
                ..case("or fewer", retry)
            }),
            // Rule 4 and 5: Retry-After.
            Case { asked: asked(120), wait: Some(120.0), ..case("Retry-After is a floor", retry) },
            Case { asked: asked(0), ..case("a Retry-After of zero leaves the backoff", retry) },
            jitter(
                Case { asked: asked(120), wait: Some(120.5), ..case("jitter comes on top of it", retry) },
                Jitter::Full,
            ),
            jitter(
                Case { asked: asked(120), wait: Some(120.75), ..case("equal jitter too", retry) },
                Jitter::Equal,
            ),
            no(Case { asked: asked(3601), ..case("a wait longer than allowed is not taken", retry) }),
            Case { asked: asked(3600), wait: Some(3600.0), ..case("exactly as long is", retry) },
            jitter(
                Case {
                    asked: asked(3600),
                    wait: Some(3600.0),
                    ..case("the wait is cut at --max-wait", retry)
                },
                Jitter::Full,
            ),
            // Rule 2 with 5: cautious waits at least the base.
            jitter(case("cautious waits at least the base", cautious), Jitter::Full),
            jitter(Case { wait: Some(0.5), ..case("a plain retry need not", retry) }, Jitter::Full),
            jitter(
                Case {
                    asked: asked(9),
                    wait: Some(10.0),
                    ..case("cautious adds the base to Retry-After", cautious)
                },
                Jitter::Full,
            ),
            // Rule 1 with 4: Retry-After does not make a POST safe.
            no(Case {
                method: "POST",
                asked: asked(5),
                ..case("a 503 with Retry-After may still have run", retry)
            }),
            // Rule 2 with 4: attempts used up, whatever the server asks for.
            no(at(Case { asked: asked(5), ..case("used up is used up", retry) }, 4)),
            no(Case { asked: asked(5), ..case("no stays no with Retry-After", (V::No, E::No)) }),
            // Servers' own words.
            no(Case { asked: told(false), ..case("should-retry: false is no", retry) }),
            Case { asked: told(true), ..case("true changes nothing", retry) },
            no(Case { asked: told(true), ..case("true does not turn a no", (V::No, E::No)) }),
            no(Case { method: "POST", asked: told(true), ..case("true does not make a POST safe", retry) }),
        ]
    }

    #[test]
    fn each_rule_and_each_pair_of_rules() {
        for case in table() {
            let request = Request { method: case.method.to_owned(), idempotent: case.idempotent };
            let advice = advice(case.advice.0, case.advice.1);
            let decision = decide(&advice, &request, &case.asked, &case.position, 0.5);
            assert_eq!(decision.outcome, case.outcome, "{}", case.fact);
            assert_eq!(decision.wait.map(|wait| wait.as_secs_f64()), case.wait, "{}", case.fact);
            assert!(!decision.reasons.is_empty(), "{}", case.fact);
        }
    }

    #[test]
    fn a_high_attempt_warns_of_layers() {
        let position = Position { attempt: 3, ..Position::default() };
        let advice = advice(Verdict::Retry, Executed::Maybe);
        let decision = decide(&advice, &Request::default(), &Asked::default(), &position, 0.5);
        assert!(decision.reasons.iter().any(|reason| reason.contains("layer")), "{:?}", decision.reasons);
    }

    #[test]
    fn spans_are_short() {
        let table = [(0, "0 s"), (90, "90 s"), (7_200, "2 h"), (5_000, "5000 s"), (172_800, "2 d")];
        for (seconds, expected) in table {
            assert_eq!(span(Duration::from_secs(seconds)), expected);
        }
        assert_eq!(span(Duration::from_millis(250)), "250 ms");
    }
}
