//! JSON: one object for each result, one a line. Every key is always there; within a schema number keys are
//! only added.

mod guidance;
mod other;

use serde::Serialize;
use serde_json::Value;

use crate::answer::{Answer, Guidance, Part, is_nothing};
use crate::escape::escaped_json;
use crate::exit::Exit;

/// The number of the schema: it changes only if a key goes or changes its meaning.
pub const SCHEMA: u32 = 1;

/// The value of a guidance, for paths.
#[must_use]
pub fn guidance(guidance: &Guidance) -> Value {
    to_value(&guidance::View::of(guidance))
}

/// All results of an answer. On a terminal they are indented. None where one of the numbers asked for is not ours: a
/// script that reads objects and no status must not take some of the answers for all of them.
#[must_use]
pub fn answer(answer: &Answer, pretty: bool) -> String {
    let mut text = String::new();
    if answer.exit() == Exit::Outside {
        return text;
    }
    for part in &answer.parts {
        match part {
            Part::Guidance(guidance) | Part::Row(guidance) => {
                line(&mut text, &guidance::View::of(guidance), pretty);
            }
            Part::Comparison(guidances) => {
                for guidance in guidances {
                    line(&mut text, &guidance::View::of(guidance), pretty);
                }
            }
            Part::Value(value) if is_nothing(value) => {}
            Part::Value(value) => line(&mut text, value, pretty),
            Part::Results(hits, _) => {
                for (rank, hit) in (1..).zip(hits) {
                    line(&mut text, &other::Result::of(rank, hit), pretty);
                }
            }
            Part::ClientTable(clients) => {
                for client in clients {
                    line(&mut text, &other::Client::of(client, None), pretty);
                }
            }
            Part::ClientsOf(code, clients) => {
                for client in clients {
                    line(&mut text, &other::Client::of(client, Some(*code)), pretty);
                }
            }
            Part::Client(client) => line(&mut text, &other::Client::of(client, None), pretty),
            Part::Decision(decided) | Part::Delay(decided, _) => {
                from_outside(&mut text, &other::Decision::of(decided), pretty);
            }
            Part::Response(response, guidance) => {
                from_outside(&mut text, &other::Response::of(response, guidance), pretty);
            }
            Part::Document(document) => text.push_str(document),
            Part::Nothing(_) | Part::Outside(_) => {}
        }
    }
    text
}

fn line(text: &mut String, value: &impl Serialize, pretty: bool) {
    let written = if pretty { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) };
    text.push_str(&written.expect("the views hold nothing that JSON cannot"));
    text.push('\n');
}

/// The same for what has texts from outside in it. A catalogue's own are checked when it is read.
fn from_outside(text: &mut String, value: &impl Serialize, pretty: bool) {
    let mut own = String::new();
    line(&mut own, value, pretty);
    text.push_str(&escaped_json(&own));
}

fn to_value(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("the views hold nothing that JSON cannot")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;

    #[test]
    fn a_value_is_json_and_where_there_is_none_nothing_is_printed() {
        let entry = Guidance::of_code(&BUILT_IN, 503);
        let keys = |path: &str| path.split('.').map(str::to_owned).collect::<Vec<_>>();
        for (path, expected) in [
            ("retry.verdict", "\"retry\"\n"),
            ("code", "503\n"),
            ("runbook", ""),
            ("overlaid", ""),
            ("causes.99", ""),
        ] {
            let value = super::super::path::walk(&entry, &keys(path)).expect("the keys are known");
            let found = answer(&Answer::of(Part::Value(value)), false);
            assert_eq!(found, expected, "{path}");
        }
    }
}
