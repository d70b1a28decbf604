//! Completions, the manual and the schemas, as bytes that depend on no date, width or terminal.

use crate::cli::{self, Shell};

/// The kinds of result that have a schema.
pub const KINDS: &[&str] = &["guidance", "result", "decision", "response", "client"];

const SCHEMAS: &[(&str, &str)] = &[
    ("guidance", include_str!("schema/guidance.json")),
    ("result", include_str!("schema/result.json")),
    ("decision", include_str!("schema/decision.json")),
    ("response", include_str!("schema/response.json")),
    ("client", include_str!("schema/client.json")),
];

/// The schema of a kind, or all of them, one after the other.
#[must_use]
pub fn schema(kind: Option<&str>) -> String {
    let wanted = SCHEMAS.iter().filter(|(name, _)| kind.is_none_or(|kind| kind == *name));
    wanted.map(|(_, text)| *text).collect()
}

/// The completions for a shell.
#[must_use]
pub fn completions(shell: Shell) -> String {
    let mut command = cli::full();
    let mut bytes = vec![];
    let name = "http5xx";
    match shell {
        Shell::Bash => clap_complete::generate(clap_complete::Shell::Bash, &mut command, name, &mut bytes),
        Shell::Elvish => {
            clap_complete::generate(clap_complete::Shell::Elvish, &mut command, name, &mut bytes);
        }
        Shell::Fish => clap_complete::generate(clap_complete::Shell::Fish, &mut command, name, &mut bytes),
        Shell::Nushell => {
            clap_complete::generate(clap_complete_nushell::Nushell, &mut command, name, &mut bytes);
        }
        Shell::Powershell => {
            clap_complete::generate(clap_complete::Shell::PowerShell, &mut command, name, &mut bytes);
        }
        Shell::Zsh => clap_complete::generate(clap_complete::Shell::Zsh, &mut command, name, &mut bytes),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The manual page, in roff.
#[must_use]
pub fn manual() -> String {
    let mut bytes = vec![];
    // A vector takes every byte.
    _ = clap_mangen::Man::new(cli::full()).render(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
