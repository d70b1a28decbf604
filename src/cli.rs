//! What the command line looks like. Nothing here does any work.
//!
//! A command's name counts only as the first operand, so that `http5xx upstream delay` is a search.
//! clap looks for commands behind free words too; [`parse`] therefore asks [`Words`], which knows no
//! commands, unless the first operand is one.

#![allow(
    missing_docs,
    reason = "on a type with the arguments of a command, a doc comment replaces the command's own"
)]

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};

use crate::catalogue::format::vocabulary::{Standing, Verdict, Vocabulary};
use crate::exit;
use crate::retry::backoff::Jitter;
use crate::retry::span::Span;

/// The commands: what counts as one as the first operand.
pub const COMMANDS: &[&str] = &[
    "explain",
    "search",
    "list",
    "compare",
    "clients",
    "retryable",
    "delay",
    "catalogue",
    "completions",
    "man",
    "schema",
];

/// The kinds of result that have a schema.
pub const KINDS: &[&str] = &["guidance", "result", "decision", "response", "client"];

/// The options without a command that take a value as the next argument.
const WITH_VALUE: &[&str] = &["--color", "--catalogue", "--section", "--vendor"];

/// How a command line looks.
const USAGE: &str = "http5xx [OPTIONS] [CODE | ID | NAME | WORDS | -]...\n       http5xx COMMAND ...";

/// Examples of `-h`.
const EXAMPLES: &str = "\
Examples:
  http5xx 503                          what it means, may I retry, what to check
  curl -si https://HOST/ | http5xx -   read a response: who sent it, what to do
  http5xx retryable 503 --method POST  the answer is the exit status";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "http5xx",
    bin_name = "http5xx",
    version = crate::VERSION,
    about = "Explain HTTP server errors (500-599), and say whether to retry",
    override_usage = USAGE,
    args_override_self = true,
    disable_help_subcommand = true,
    help_expected = true
)]
pub struct Cli {
    /// What to do with them.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Options and operands without a command.
    #[command(flatten)]
    pub words: Words,
}

/// The command line without a command: guidance, values, or a search.
#[derive(Debug, Default, PartialEq, Eq, Parser)]
#[command(name = "http5xx", bin_name = "http5xx", args_override_self = true)]
pub struct Words {
    /// A code, a vendor's id, a name, words of a log, or - for a response
    ///
    /// A code (503), several (502,504), a pattern (52x), a range (520-527), a vendor's detail (H12, 500.19), one
    /// value (503.retry.verdict), a name (bad gateway), words of a log, or - to read a response from stdin.
    #[arg(value_name = "WHAT", hide_possible_values = true)]
    pub operands: Vec<OsString>,
    /// How guidance is shown.
    #[command(flatten)]
    pub guidance: Guidance,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Guidance {
    /// One line for each code
    #[arg(long, conflicts_with_all = ["all", "section"])]
    pub brief: bool,
    /// Everything that the catalogue holds
    #[arg(long, conflicts_with = "section")]
    pub all: bool,
    /// Only these sections, such as retry,checks (repeatable)
    #[arg(long, value_name = "NAME[,NAME...]", value_delimiter = ',')]
    pub section: Vec<String>,
    /// The vendor whose meaning of the code counts, such as cloudflare
    #[arg(long, value_name = "NAME")]
    pub vendor: Option<String>,
}

#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// One JSON object for each result, one a line (pretty on a terminal)
    #[arg(long)]
    pub json: bool,
    /// When to use colour
    #[arg(long, value_name = "WHEN", value_enum)]
    pub color: Option<When>,
    /// Lay your team's catalogue from FILE over the built-in one
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "no_catalogue")]
    pub catalogue: Option<PathBuf>,
    /// Use the built-in catalogue alone
    #[arg(long)]
    pub no_catalogue: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, as the environment says
    Auto,
    /// Always, also into a pipe
    Always,
    /// Never
    Never,
}

/// What can be asked besides operands.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub enum Command {
    /// Read an HTTP response: which code, who sent it, what to do
    Explain(Explain),
    /// Search names, phrases of logs, symptoms; misspellings are met
    Search(Search),
    /// List codes as a table
    List(List),
    /// Put two to four codes side by side
    Compare(Compare),
    /// Show what curl, urllib3, the AWS SDKs, Envoy and others do by default
    Clients(Clients),
    /// Decide whether to retry; the answer is the exit status
    Retryable(Retryable),
    /// Print how many seconds to wait before the next attempt
    Delay(Delay),
    /// Check a team's own catalogue, or start one
    Catalogue(Catalogue),
    /// Print completions for a shell
    Completions(Completions),
    /// Print the manual page
    Man(Plain),
    /// Print the JSON Schema of a kind of result
    Schema(Schema),
}

#[derive(Args, Debug)]
pub struct Explain {
    /// The response as curl -i, curl -v or wget -S print it; stdin if absent or -
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: Option<PathBuf>,
    /// How guidance is shown.
    #[command(flatten)]
    pub guidance: Guidance,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct Search {
    /// Words of a name, a symptom or a log line; - reads the text from stdin
    #[arg(required = true)]
    pub words: Vec<OsString>,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct List {
    /// A code, a pattern (52x) or a range (520-527); all codes if absent
    pub pattern: Option<OsString>,
    /// Only codes with this verdict
    #[arg(long, value_name = "VERDICT", value_parser = words_of::<Verdict>())]
    pub retry: Option<String>,
    /// Only codes of this standing
    #[arg(long, value_name = "STANDING", value_parser = words_of::<Standing>())]
    pub standing: Option<String>,
    /// Only codes that this vendor or software sends
    #[arg(long, value_name = "NAME")]
    pub vendor: Option<String>,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct Compare {
    /// Two to four codes
    #[arg(required = true, num_args = 1..)]
    pub codes: Vec<OsString>,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct Clients {
    /// A code (who retries it?) or a client's name (what does it do?); a table of all if absent
    #[arg(value_name = "CODE | NAME")]
    pub about: Option<OsString>,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct Retryable {
    /// What is asked.
    #[command(flatten)]
    pub question: Question,
    /// Nothing but the exit status
    #[arg(short, long)]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub struct Delay {
    /// What is asked.
    #[command(flatten)]
    pub question: Question,
    /// Round up to whole seconds
    #[arg(long)]
    pub whole: bool,
}

#[derive(Args, Debug)]
pub struct Question {
    /// A code, a detail's id, or - to read a response from stdin
    #[arg(value_name = "CODE | ID | -")]
    pub target: OsString,
    /// The request's method
    #[arg(long, value_name = "METHOD", default_value = "GET")]
    pub method: String,
    /// The request is safe to repeat: it carries an idempotency key, say
    #[arg(long)]
    pub idempotent: bool,
    /// The response's Retry-After: seconds or an HTTP date
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub retry_after: Option<OsString>,
    /// The vendor that sent the code, such as cloudflare
    #[arg(long, value_name = "NAME")]
    pub vendor: Option<String>,
    /// Attempts made so far, the first included
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub attempt: u32,
    /// Attempts to make at most, the first included [default: the catalogue's]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub max_attempts: Option<u32>,
    /// The longest single wait you are ready for
    #[arg(long, value_name = "TIME", default_value = "1h")]
    pub max_wait: Span,
    /// The first wait of the backoff; each further one doubles
    #[arg(long, value_name = "TIME", default_value = "1s")]
    pub base: Span,
    /// The longest wait of the backoff
    #[arg(long, value_name = "TIME", default_value = "60s")]
    pub cap: Span,
    /// How the waits are spread: anywhere below, the upper half, or not at all
    #[arg(long, value_name = "KIND", default_value = "full", value_parser = words_of::<Jitter>())]
    pub jitter: String,
    /// Repeat a draw of the jitter
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Status 0 instead of 3 where a retry asks for caution
    #[arg(long)]
    pub allow_cautious: bool,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct Catalogue {
    /// What to do with it.
    #[command(subcommand)]
    pub action: CatalogueAction,
}

#[derive(Debug, Subcommand)]
pub enum CatalogueAction {
    /// Check a file; every fault is named with its line
    Check {
        /// The file
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
        /// Options of every command.
        #[command(flatten)]
        shared: Shared,
    },
    /// Print a commented file to start from
    Init(Plain),
}

#[derive(Args, Debug)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

/// The shells that completions are printed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// GNU Bash
    Bash,
    /// Elvish
    Elvish,
    /// fish
    Fish,
    /// Nushell
    Nushell,
    /// PowerShell
    #[value(alias = "pwsh")]
    Powershell,
    /// Z shell
    Zsh,
}

#[derive(Args, Debug)]
pub struct Schema {
    /// The kind of result; all of them, one after the other, if absent
    #[arg(value_parser = PossibleValuesParser::new(KINDS))]
    pub of: Option<String>,
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

#[derive(Args, Debug)]
pub struct Plain {
    /// Options of every command.
    #[command(flatten)]
    pub shared: Shared,
}

impl Command {
    /// The shared options given after the command.
    #[must_use]
    pub const fn shared(&self) -> &Shared {
        match self {
            Self::Explain(args) => &args.shared,
            Self::Search(args) => &args.shared,
            Self::List(args) => &args.shared,
            Self::Compare(args) => &args.shared,
            Self::Clients(args) => &args.shared,
            Self::Retryable(args) => &args.question.shared,
            Self::Delay(args) => &args.question.shared,
            Self::Catalogue(Catalogue { action: CatalogueAction::Check { shared, .. } }) => shared,
            Self::Catalogue(Catalogue { action: CatalogueAction::Init(args) }) | Self::Man(args) => {
                &args.shared
            }
            Self::Completions(args) => &args.shared,
            Self::Schema(args) => &args.shared,
        }
    }
}

impl Shared {
    /// These options with those given `after` a command, which win.
    #[must_use]
    pub fn merged(&self, after: &Self) -> Self {
        let catalogue = if after.no_catalogue { &None } else { &after.catalogue };
        Self {
            json: self.json || after.json,
            color: after.color.or(self.color),
            catalogue: catalogue.clone().or_else(|| self.catalogue.clone().filter(|_| !after.no_catalogue)),
            no_catalogue: after.no_catalogue || (self.no_catalogue && after.catalogue.is_none()),
        }
    }
}

/// Accepts the words of a vocabulary.
fn words_of<V: Vocabulary>() -> PossibleValuesParser {
    PossibleValuesParser::new(V::ALL.iter().map(|value| value.word()))
}

/// Reads a command line, the program's name first.
///
/// # Errors
/// What clap has to say: help, version, or what is wrong with the arguments.
pub fn parse(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    if first_operand(arguments) == FirstOperand::Words {
        if let Some(operands) = operands_alone(arguments) {
            return Ok(Cli { command: None, words: Words { operands, ..Words::default() } });
        }
        match words().try_get_matches_from(arguments) {
            // The help worth showing is that of the whole definition.
            Err(error) if error.kind() == ErrorKind::DisplayHelp => {}
            matches => {
                return Ok(Cli { command: None, words: Words::from_arg_matches_mut(&mut matches?)? });
            }
        }
    }
    let mut matches = match Cli::command().try_get_matches_from(arguments) {
        // The texts that only help shows are not put together at each start.
        Err(error) if error.kind() == ErrorKind::DisplayHelp => full().try_get_matches_from(arguments)?,
        matches => matches?,
    };
    let cli = Cli::from_arg_matches_mut(&mut matches)?;
    refuse_guidance_before_a_command(&cli)?;
    Ok(cli)
}

/// The operands of a command line that has nothing else, which clap would only hand back: a tenth of what
/// `http5xx 503` costs.
fn operands_alone(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let operands = arguments.get(1..)?;
    let option = |text: &OsString| text != "-" && text.as_encoded_bytes().starts_with(b"-");
    (!operands.iter().any(option)).then(|| operands.to_vec())
}

/// The definition without commands.
fn words() -> clap::Command {
    Words::command().override_usage(USAGE)
}

/// The whole definition, with the texts that only help and manual show.
#[must_use]
pub fn full() -> clap::Command {
    Cli::command()
        .after_help(format!("{EXAMPLES}\n\n{}", exit::SHORT))
        .after_long_help(format!("{EXAMPLES}\n\n{}", exit::TABLE.trim_end()))
}

/// The short help, for a command line without anything to do.
#[must_use]
pub fn short_help() -> clap::builder::StyledStr {
    full().render_help()
}

/// What `--color` says in a command line that clap gives no answer for: help, or one that is wrong.
#[must_use]
pub fn color(arguments: &[OsString]) -> Option<When> {
    let words = arguments.iter().map(|argument| argument.to_string_lossy());
    let words: Vec<_> = words.take_while(|word| word != "--").collect();
    let after = |(at, word): (usize, &std::borrow::Cow<str>)| match word.strip_prefix("--color")? {
        "" => words.get(at + 1).map(ToString::to_string),
        value => value.strip_prefix('=').map(str::to_owned),
    };
    words
        .iter()
        .enumerate()
        .filter_map(after)
        .filter_map(|when| When::from_str(&when, false).ok())
        .next_back()
}

/// `--brief` and its like belong to guidance; before a command they would do nothing.
fn refuse_guidance_before_a_command(cli: &Cli) -> Result<(), clap::Error> {
    if cli.command.is_none() || cli.words.guidance == Guidance::default() {
        return Ok(());
    }
    let message = "before a command only --json, --color, --catalogue and --no-catalogue can stand";
    Err(full().error(ErrorKind::ArgumentConflict, message))
}

/// What the first operand of a command line is.
#[derive(Debug, PartialEq, Eq)]
enum FirstOperand {
    /// No command's name: everything is operands.
    Words,
    /// A command's name, or the version is asked for before any operand.
    Other,
}

fn first_operand(arguments: &[OsString]) -> FirstOperand {
    let mut rest = arguments.iter().skip(1).map(OsString::as_os_str);
    while let Some(argument) = rest.next() {
        if argument == OsStr::new("--") {
            return FirstOperand::Words;
        }
        let text = argument.to_string_lossy();
        if ["-V", "--version"].contains(&&*text) {
            return FirstOperand::Other;
        }
        if WITH_VALUE.contains(&&*text) {
            rest.next();
        } else if !text.starts_with('-') || text == "-" {
            let is_command = COMMANDS.contains(&&*text);
            return if is_command { FirstOperand::Other } else { FirstOperand::Words };
        }
    }
    FirstOperand::Words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(line: &str) -> FirstOperand {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        first_operand(&arguments)
    }

    #[test]
    fn clap_accepts_the_definitions() {
        full().debug_assert();
        words().debug_assert();
    }

    #[test]
    fn the_list_of_commands_is_complete() {
        let command = full();
        let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(names, COMMANDS);
    }

    #[test]
    fn help_is_shown_wherever_it_is_asked_for() {
        for line in [
            "--help",
            "-h",
            "503 --help",
            "list -h",
            "retryable 503 --help",
            "catalogue check -h",
            "--json man -h",
        ] {
            let arguments: Vec<OsString> = format!("http5xx {line}").split(' ').map(OsString::from).collect();
            let shown = parse(&arguments).map_err(|error| error.kind());
            assert!(matches!(shown, Err(ErrorKind::DisplayHelp)), "{line}: {shown:?}");
        }
    }

    #[test]
    fn a_command_says_of_itself_what_the_list_of_commands_says() {
        let abouts = |command: &clap::Command| -> Vec<String> {
            let commands = command.get_subcommands();
            commands.map(|command| command.get_about().map(ToString::to_string).unwrap_or_default()).collect()
        };
        let mut command = full();
        let listed = abouts(&command);
        command.build();
        assert_eq!(abouts(&command), listed);
    }

    #[test]
    fn the_list_of_options_with_a_value_is_complete() {
        let command = words();
        let with_value =
            command.get_arguments().filter(|arg| !arg.is_positional() && arg.get_action().takes_values());
        let mut names: Vec<String> =
            with_value.filter_map(|arg| Some(format!("--{}", arg.get_long()?))).collect();
        let mut expected: Vec<String> = WITH_VALUE.iter().map(ToString::to_string).collect();
        names.sort();
        expected.sort();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_commands_name_counts_only_as_the_first_operand() {
        let table = [
            ("http5xx list", FirstOperand::Other),
            ("http5xx --json list", FirstOperand::Other),
            ("http5xx --color never list", FirstOperand::Other),
            ("http5xx --color=never list", FirstOperand::Other),
            ("http5xx --help", FirstOperand::Words),
            ("http5xx --version", FirstOperand::Other),
            ("http5xx -V", FirstOperand::Other),
            ("http5xx -- list", FirstOperand::Words),
            ("http5xx upstream delay", FirstOperand::Words),
            ("http5xx 503 -- --help", FirstOperand::Words),
            ("http5xx --vendor list 503", FirstOperand::Words),
            ("http5xx 503 list", FirstOperand::Words),
            ("http5xx -", FirstOperand::Words),
            ("http5xx", FirstOperand::Words),
        ];
        for (line, expected) in table {
            assert_eq!(first(line), expected, "{line}");
        }
    }

    #[test]
    fn clap_too_hands_back_operands_that_stand_alone() {
        let mut lines: Vec<Vec<&str>> = vec![
            vec![],
            vec![""],
            vec!["-"],
            vec!["-", "503"],
            vec!["503 list"],
            vec!["upstream", "list"],
            vec!["a=b", "\u{1b}", "５"],
        ];
        let codes: Vec<String> = (500..600).map(|code: u16| code.to_string()).collect();
        lines.extend(codes.iter().map(|code| vec![code.as_str()]));
        for line in lines {
            let arguments: Vec<OsString> =
                std::iter::once("http5xx").chain(line).map(OsString::from).collect();
            let matches = words().try_get_matches_from(&arguments).expect("operands are lawful");
            let alone = operands_alone(&arguments).map(|operands| Words { operands, ..Words::default() });
            assert_eq!(alone, Words::from_arg_matches(&matches).ok(), "{arguments:?}");
        }
        for line in ["503 --json", "--", "-h", "503 -- --help"] {
            let arguments: Vec<OsString> = format!("http5xx {line}").split(' ').map(OsString::from).collect();
            assert_eq!(operands_alone(&arguments), None, "{line}");
        }
    }

    #[test]
    fn colour_is_known_also_where_the_command_line_is_wrong() {
        for (line, expected) in [
            ("--nosuch", None),
            ("--color never --nosuch", Some(When::Never)),
            ("--help --color=always", Some(When::Always)),
            ("--color never list --color always -h", Some(When::Always)),
            ("--color", None),
            ("--color perhaps", None),
            ("--colour never", None),
            ("-- --color never", None),
        ] {
            let arguments: Vec<OsString> = format!("http5xx {line}").split(' ').map(OsString::from).collect();
            assert_eq!(color(&arguments), expected, "{line}");
        }
    }

    #[test]
    fn shared_options_after_a_command_win() {
        let file = |name: &str| Some(PathBuf::from(name));
        let before = Shared { catalogue: file("a"), color: Some(When::Never), ..Shared::default() };
        let after = Shared { catalogue: file("b"), json: true, ..Shared::default() };
        let merged = before.merged(&after);
        assert_eq!(merged.catalogue, file("b"));
        assert_eq!(merged.color, Some(When::Never));
        assert!(merged.json);
        let none = before.merged(&Shared { no_catalogue: true, ..Shared::default() });
        assert_eq!((none.catalogue, none.no_catalogue), (None, true));
        let some = Shared { no_catalogue: true, ..Shared::default() }.merged(&before);
        assert_eq!((some.catalogue, some.no_catalogue), (file("a"), false));
    }
}
