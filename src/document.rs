//! Completions, the manual and the schemas, as bytes that depend on no date, width or terminal.

mod manual;
mod offers;
mod shells;

use serde_json::Value;

pub use crate::cli::KINDS;
use crate::cli::Shell;

const SCHEMAS: &[(&str, &str)] = &[
    ("guidance", include_str!("schema/guidance.json")),
    ("result", include_str!("schema/result.json")),
    ("decision", include_str!("schema/decision.json")),
    ("response", include_str!("schema/response.json")),
    ("client", include_str!("schema/client.json")),
];

/// The schema of a kind, or all of them, one after the other. Each stands alone.
///
/// # Panics
/// Never: the tests ask for every kind.
#[must_use]
pub fn schema(kind: Option<&str>) -> String {
    let wanted = SCHEMAS.iter().filter(|(name, _)| kind.is_none_or(|kind| kind == *name));
    wanted
        .map(|(name, text)| if *name == "response" { with_guidance(text) } else { (*text).to_owned() })
        .collect()
}

/// A schema that refers to that of guidance, with it inside.
fn with_guidance(text: &str) -> String {
    let read = |text| serde_json::from_str::<Value>(text).expect("the schemas are JSON");
    let mut schema = read(text);
    schema["$defs"]["guidance"] = read(include_str!("schema/guidance.json"));
    format!("{schema:#}\n")
}

/// The completions for a shell.
#[must_use]
pub fn completions(shell: Shell) -> String {
    shells::script(shell)
}

/// The manual page, in roff.
#[must_use]
pub fn manual() -> String {
    manual::page()
}
