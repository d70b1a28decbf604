//! How each shell is told what to offer.
//!
//! Five follow the line themselves, all by one procedure; the scripts in `shells/` hold it, each in its own
//! language, around two tables that are filled in here. Nushell wants declarations.

use clap::{Arg, Command};

use super::offers::{FILES, Offers, Set, State, about};
use crate::cli::{self, Shell};

/// How a shell spells a row of a table.
type Spelt<T> = fn(&T) -> String;

/// The script for a shell.
pub(super) fn script(shell: Shell) -> String {
    let offers = Offers::new();
    let (template, set, state): (&str, Spelt<Set>, Spelt<State>) = match shell {
        Shell::Bash => (include_str!("shells/bash.sh"), bash_set, bash_state),
        Shell::Elvish => (include_str!("shells/elvish.elv"), elvish_set, elvish_state),
        Shell::Fish => (include_str!("shells/fish.fish"), fish_set, fish_state),
        Shell::Nushell => return nushell(&offers),
        Shell::Powershell => (include_str!("shells/powershell.ps1"), powershell_set, powershell_state),
        Shell::Zsh => (include_str!("shells/zsh.sh"), zsh_set, zsh_state),
    };
    let sets: Vec<String> = offers.sets.iter().map(set).collect();
    let states: Vec<String> = offers.states.iter().map(state).collect();
    template.replace("@SETS@", &sets.join("\n")).replace("@STATES@", &states.join("\n"))
}

/// The words of a set, each before its help, by a rule for quoting.
fn lines(set: &Set, quoted: fn(&str) -> String) -> impl Iterator<Item = String> {
    set.words.iter().map(move |(word, help)| quoted(format!("{word} {help}").trim_end()))
}

/// In single quotes, with `inner` for one that stands inside.
fn quoted(text: &str, inner: &str) -> String {
    format!("'{}'", text.replace('\'', inner))
}

fn posix_quoted(text: &str) -> String {
    quoted(text, "'\\''")
}

fn printf(set: &Set) -> String {
    lines(set, posix_quoted).map(|line| format!(" \\\n      {line}")).collect()
}

fn bash_set(set: &Set) -> String {
    format!("    {}) printf '%s\\n'{} ;;", set.name, printf(set))
}

fn bash_state(state: &State) -> String {
    format!("    '{}') echo '{}' ;;", state.line, state.offers.join(" "))
}

fn zsh_set(set: &Set) -> String {
    format!("    ({}) printf '%s\\n'{} ;;", set.name, printf(set))
}

fn zsh_state(state: &State) -> String {
    format!("    ('{}') echo '{}' ;;", state.line, state.offers.join(" "))
}

fn fish_quoted(text: &str) -> String {
    quoted(&text.replace('\\', "\\\\"), "\\'")
}

fn fish_set(set: &Set) -> String {
    let words: String = lines(set, fish_quoted).map(|line| format!(" \\\n                {line}")).collect();
    format!("        case {}\n            printf '%s\\n'{words}", set.name)
}

fn fish_state(state: &State) -> String {
    let printed = if state.offers.is_empty() {
        "true".to_owned()
    } else {
        format!("printf '%s\\n' {}", state.offers.join(" "))
    };
    format!("        case '{}'\n            {printed}", state.line)
}

fn powershell_quoted(text: &str) -> String {
    quoted(text, "''")
}

fn powershell_set(set: &Set) -> String {
    let words: Vec<String> = lines(set, powershell_quoted).collect();
    format!("        '{}' = @(\n            {}\n        )", set.name, words.join("\n            "))
}

fn powershell_state(state: &State) -> String {
    let sets: Vec<String> = state.offers.iter().map(|name| powershell_quoted(name)).collect();
    format!("        '{}' = @({})", state.line, sets.join(", "))
}

fn elvish_set(set: &Set) -> String {
    let entry = |(word, help): &(String, String)| {
        format!("    [{} {}]", powershell_quoted(word), powershell_quoted(help))
    };
    let words: Vec<String> = set.words.iter().map(entry).collect();
    format!("  &{}=[\n{}\n  ]", set.name, words.join("\n"))
}

fn elvish_state(state: &State) -> String {
    format!("  &'{}'=[{}]", state.line, state.offers.join(" "))
}

/// Nushell follows the line itself, by the signature of each command.
fn nushell(offers: &Offers) -> String {
    let mut text =
        "# Completion of http5xx for Nushell, written by `http5xx completions nushell`.\n\n".to_owned();
    text.push_str("module completions {\n");
    // Options and commands are in the signatures.
    let values =
        offers.sets.iter().filter(|set| !set.name.ends_with("options") && !set.name.ends_with("commands"));
    for set in values {
        let entry =
            |(word, help): &(String, String)| format!("      {{ value: {word:?}, description: {help:?} }}\n");
        let words: String = set.words.iter().map(entry).collect();
        text.push_str(&format!(
            "  def \"nu-complete http5xx {}\" [] {{\n    [\n{words}    ]\n  }}\n\n",
            set.name
        ));
    }
    let mut command = cli::full();
    command.build();
    nushell_command(&mut text, &command);
    text.push_str("}\n\nexport use completions *\n");
    text
}

fn nushell_command(text: &mut String, command: &Command) {
    let name = command.get_bin_name().unwrap_or_default();
    text.push_str(&format!("  # {}\n  export extern \"{name}\" [\n", about(command)));
    let (operands, options): (Vec<&Arg>, Vec<&Arg>) =
        command.get_arguments().partition(|arg| arg.is_positional());
    for arg in options.into_iter().chain(operands) {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        text.push_str(&format!("    {}{} # {help}\n", nushell_name(arg), nushell_type(arg)));
    }
    text.push_str("  ]\n\n");
    for inner in command.get_subcommands() {
        nushell_command(text, inner);
    }
}

fn nushell_name(arg: &Arg) -> String {
    let id = arg.get_id();
    match (arg.get_long(), arg.get_short()) {
        (Some(long), Some(short)) => format!("--{long}(-{short})"),
        (Some(long), None) => format!("--{long}"),
        (None, Some(short)) => format!("-{short}"),
        (None, None) if arg.get_num_args().is_some_and(|count| count.max_values() > 1) => format!("...{id}"),
        (None, None) if arg.is_required_set() => id.to_string(),
        (None, None) => format!("{id}?"),
    }
}

fn nushell_type(arg: &Arg) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    match Offers::set_for(arg) {
        Some(set) if set.name == FILES => ": path".to_owned(),
        Some(set) => format!(": string@\"nu-complete http5xx {}\"", set.name),
        None => ": string".to_owned(),
    }
}
