//! What the shells offer, apart from how each of them is told.
//!
//! A line is followed word by word through states (`http5xx`, `http5xx list`, `http5xx list --retry`); each
//! state offers sets of words. `http5xx ...` is the state after an operand: no command's name is offered there.

use clap::{Arg, Command, ValueHint};

use crate::catalogue::BUILT_IN;
use crate::cli;
use crate::render::Section;
use crate::retry::method;

/// The set that stands for the files of a folder.
pub(super) const FILES: &str = "files";

/// A word, and what it means.
pub(super) type Word = (String, String);

/// Words that are offered together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// Its name, of letters and hyphens.
    pub(super) name: String,
    /// In the order in which a person would list them. The words have no spaces, neither has a line break.
    pub(super) words: Vec<Word>,
}

/// What is offered after a line.
#[derive(Debug)]
pub(super) struct State {
    /// The line.
    pub(super) line: String,
    /// Names of sets, and [`FILES`]; empty where anything may follow.
    pub(super) offers: Vec<String>,
}

/// Everything that is offered.
#[derive(Debug, Default)]
pub(super) struct Offers {
    pub(super) sets: Vec<Set>,
    pub(super) states: Vec<State>,
}

impl Offers {
    /// What the whole command line offers.
    pub(super) fn new() -> Self {
        let mut command = cli::full();
        command.build();
        let mut offers = Self::default();
        offers.add(&command, command.get_name());
        offers
    }

    /// The set of what stands for `arg`; none where anything does.
    pub(super) fn set_for(arg: &Arg) -> Option<Set> {
        let set = |name: &str, words| Some(Set { name: name.to_owned(), words });
        match arg.get_id().as_str() {
            "operands" | "target" | "codes" | "pattern" => set("codes", codes()),
            "about" => set("codes-and-clients", [codes(), clients()].concat()),
            "vendor" => set("vendors", vendors()),
            "section" => set("sections", sections()),
            "method" => set("methods", methods()),
            _ if arg.get_value_hint() == ValueHint::FilePath => set(FILES, vec![]),
            id => {
                let values = arg.get_possible_values();
                let shown = values.iter().filter(|value| !value.is_hide_set());
                let words = shown.map(|value| {
                    word(value.get_name(), &value.get_help().map(ToString::to_string).unwrap_or_default())
                });
                if values.is_empty() { None } else { set(id, words.collect()) }
            }
        }
    }

    fn add(&mut self, command: &Command, line: &str) {
        let before = self.of_command(command, line, true);
        let after = self.of_command(command, line, false);
        self.states.extend(before);
        for inner in command.get_subcommands() {
            self.add(inner, &format!("{line} {}", inner.get_name()));
        }
        self.states.extend(after);
    }

    /// The states of a command, before or after its first operand: the line's own, and one for each option
    /// that takes a value.
    fn of_command(&mut self, command: &Command, line: &str, before: bool) -> Vec<State> {
        let line = if before { line.to_owned() } else { format!("{line} ...") };
        let mut offers = vec![];
        if before && command.has_subcommands() {
            let words = command.get_subcommands().map(|inner| word(inner.get_name(), &about(inner)));
            offers.push(self.named(Set { name: named("commands", command), words: words.collect() }));
        }
        for operand in command.get_positionals() {
            let many = operand.get_num_args().is_some_and(|count| count.max_values() > 1);
            if before || many {
                offers.extend(Self::set_for(operand).map(|set| self.named(set)));
            }
        }
        let words = options(command).flat_map(spellings).collect();
        offers.push(self.named(Set { name: named("options", command), words }));
        let mut states = vec![State { line: line.clone(), offers }];
        for option in command.get_opts() {
            let offers: Vec<String> = Self::set_for(option).map(|set| self.named(set)).into_iter().collect();
            for (spelling, _) in spellings(option) {
                states.push(State { line: format!("{line} {spelling}"), offers: offers.clone() });
            }
        }
        states
    }

    /// Keeps a set, once, and gives its name.
    fn named(&mut self, set: Set) -> String {
        let name = set.name.clone();
        match self.sets.iter().find(|known| known.name == name) {
            Some(known) => assert_eq!(*known, set, "two sets of one name"),
            None if name == FILES => {}
            None => self.sets.push(set),
        }
        name
    }
}

/// `options` of the whole, `list-options` of a command.
fn named(what: &str, command: &Command) -> String {
    match command.get_bin_name().and_then(|name| name.split_once(' ')) {
        None => what.to_owned(),
        Some((_, command)) => format!("{}-{what}", command.replace(' ', "-")),
    }
}

/// Everything that begins with a hyphen.
fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !arg.is_positional())
}

/// An option, long and short.
fn spellings(option: &Arg) -> Vec<Word> {
    let help = option.get_help().map(ToString::to_string).unwrap_or_default();
    let long = option.get_long().map(|long| format!("--{long}"));
    let short = option.get_short().map(|short| format!("-{short}"));
    long.into_iter().chain(short).map(|spelling| word(&spelling, &help)).collect()
}

pub(super) fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn word(word: &str, help: &str) -> Word {
    (word.to_owned(), help.to_owned())
}

fn codes() -> Vec<Word> {
    BUILT_IN.codes.iter().map(|code| word(&code.code.to_string(), &code.name)).collect()
}

fn clients() -> Vec<Word> {
    BUILT_IN.clients.iter().map(|client| word(&client.id, &client.name)).collect()
}

fn methods() -> Vec<Word> {
    let said = |name| if method::is_idempotent(name) { "idempotent" } else { "not idempotent" };
    method::COMMON.iter().map(|name| word(name, said(name))).collect()
}

fn sections() -> Vec<Word> {
    Section::ALL.iter().map(|section| word(section.word(), section.label())).collect()
}

/// Vendors in the spelling that needs no quotes: `tencent-edgeone`.
fn vendors() -> Vec<Word> {
    let plain = |name: &str| {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join("-").to_lowercase()
    };
    let offered = |name: &str| {
        let plain = plain(name);
        let help = if plain.eq_ignore_ascii_case(name) { "" } else { name };
        word(&plain, help)
    };
    let mut vendors: Vec<Word> = BUILT_IN.vendors().map(offered).collect();
    vendors.sort();
    vendors.dedup_by(|next, first| next.0 == first.0);
    vendors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::find::same_vendor;

    #[test]
    fn a_vendor_is_understood_as_it_is_offered() {
        let vendors = vendors();
        for name in BUILT_IN.vendors() {
            assert!(vendors.iter().any(|(word, _)| same_vendor(name, word)), "{name}");
        }
    }

    #[test]
    fn words_have_no_spaces_and_helps_no_line_breaks() {
        for set in Offers::new().sets {
            for (word, help) in set.words {
                let sound = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
                assert!(
                    word.chars().all(sound) && !help.contains(['\n', '\t']),
                    "{}: {word}: {help}",
                    set.name
                );
            }
        }
    }

    #[test]
    fn a_state_offers_what_can_follow() {
        let offers = Offers::new();
        let table: &[(&str, &[&str])] = &[
            ("http5xx", &["commands", "codes", "options"]),
            ("http5xx ...", &["codes", "options"]),
            ("http5xx ... --color", &["color"]),
            ("http5xx --catalogue", &["files"]),
            ("http5xx retryable", &["codes", "retryable-options"]),
            ("http5xx retryable ...", &["retryable-options"]),
            ("http5xx retryable --attempt", &[]),
            ("http5xx compare ...", &["codes", "compare-options"]),
            ("http5xx clients", &["codes-and-clients", "clients-options"]),
            ("http5xx list --retry", &["retry"]),
            ("http5xx list --vendor", &["vendors"]),
            ("http5xx catalogue", &["catalogue-commands", "catalogue-options"]),
            ("http5xx catalogue check", &["files", "catalogue-check-options"]),
        ];
        for (line, expected) in table {
            let state = offers.states.iter().find(|state| state.line == *line).expect(line);
            assert_eq!(state.offers, *expected, "{line}");
        }
    }
}
