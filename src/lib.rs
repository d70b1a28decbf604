//! Look up HTTP server errors (500-599): what a code means, which machine probably sent it, and whether a
//! retry is safe.
//!
//! The program `http5xx` is a thin layer over [`run`]. A Rust program can ask without a process:
//!
//! ```
//! use http5xx::catalogue::BUILT_IN;
//! use http5xx::catalogue::format::vocabulary::Verdict;
//! use http5xx::retry::{advice, decision::{Asked, Position, Request, decide}};
//!
//! let entry = BUILT_IN.code(503).expect("503 is in the catalogue");
//! let advice = advice::for_code(entry, None);
//! let post = Request { method: "POST".to_owned(), idempotent: false };
//! let decision = decide(&advice, &post, &Asked::default(), &Position::default(), 0.5);
//! assert_eq!(decision.outcome, Verdict::No, "a 503 may have been carried out");
//! ```
//!
//! Data flows one way: arguments -> [`operand`] -> [`answer`] -> exit status, text and JSON derived from it.
//! Nothing is promised about this interface before version 1.0.

pub mod answer;
pub mod catalogue;
pub mod cli;
pub mod command;
pub mod document;
pub mod environment;
pub mod escape;
pub mod exit;
pub mod operand;
pub mod refusal;
pub mod render;
pub mod response;
pub mod retry;
pub mod search;

use std::ffi::OsString;
use std::io::Read;
use std::path::PathBuf;

use time::OffsetDateTime;

use answer::{Answer, Part, Refusal};
use catalogue::BUILT_IN;
use catalogue::format::entry::Catalogue;
use catalogue::team::{self, Place};
use cli::{CatalogueAction, Cli, Command, Shared};
use command::Setting;
use environment::Environment;
use escape::escaped;
use exit::Exit;
use render::{Output, View, theme};

/// The program's version and the catalogue's date.
pub const VERSION: &str =
    concat!(env!("CARGO_PKG_VERSION"), " (catalogue of ", env!("HTTP5XX_CATALOGUE_DATE"), ")");

/// Runs a command line, the program's name first: what to print, and the status to end with.
pub fn run(arguments: &[OsString], environment: &Environment, stdin: &mut dyn Read) -> (Output, Exit) {
    match cli::parse(arguments) {
        Ok(cli) => answered(&cli, environment, stdin),
        Err(error) => clap_says(error, arguments, environment),
    }
}

fn answered(cli: &Cli, environment: &Environment, stdin: &mut dyn Read) -> (Output, Exit) {
    let shared = cli
        .command
        .as_ref()
        .map_or_else(|| cli.words.shared.clone(), |command| cli.words.shared.merged(command.shared()));
    if cli.command.is_none() && cli.words.operands.is_empty() {
        let help = render::styled_text(&cli::short_help(), shared.color, theme::Stream::Stderr, environment);
        return (Output { stdout: String::new(), stderr: help }, Exit::Failed);
    }
    let view = View::choose(guidance_options(cli), &shared, environment);
    let outcome = view.and_then(|view| {
        let catalogue = catalogue(cli, &shared, environment)?;
        let now = OffsetDateTime::now_utc();
        let mut setting = Setting { catalogue, stdin, stdin_is_terminal: environment.stdin_is_terminal, now };
        Ok((answer(cli, environment, &mut setting)?, view))
    });
    match outcome {
        Ok((answer, view)) => (render::render(&answer, &view), answer.exit()),
        Err(refusal) => {
            (Output { stdout: String::new(), stderr: render::refusal(&refusal, environment) }, Exit::Failed)
        }
    }
}

/// The catalogue that holds. Documents and a team's own check work whatever state the team's file is in.
fn catalogue(cli: &Cli, shared: &Shared, environment: &Environment) -> answer::Result<Catalogue> {
    use Command::{Catalogue as Team, Completions, Man, Schema};
    if matches!(cli.command, Some(Completions(_) | Man(_) | Schema(_) | Team(_))) {
        return Ok(BUILT_IN);
    }
    let variable = environment.catalogue.clone().map(PathBuf::from);
    let place =
        Place::choose(shared.catalogue.as_deref(), shared.no_catalogue, variable, environment.folder.clone());
    team::load(&BUILT_IN, &place)
        .map_err(|lines| Refusal::new(format!("{} (--no-catalogue leaves it out)", lines.join("\n"))))
}

fn answer(cli: &Cli, environment: &Environment, setting: &mut Setting) -> answer::Result {
    let Some(command) = &cli.command else { return command::lookup::answer(&cli.words, setting) };
    match command {
        Command::Explain(args) => {
            command::explain::answer(args.file.as_deref(), args.guidance.vendor.as_deref(), setting)
        }
        Command::Search(args) => command::search::answer(args, setting),
        Command::List(args) => command::list::answer(args, setting),
        Command::Compare(args) => command::compare::answer(args, setting),
        Command::Clients(args) => command::clients::answer(args, setting),
        Command::Retryable(args) => command::retryable::retryable(args, setting),
        Command::Delay(args) => command::retryable::delay(args, setting),
        Command::Catalogue(args) => match &args.action {
            CatalogueAction::Check { file, .. } => command::team::check(file),
            CatalogueAction::Init(_) => Ok(command::team::init(environment.folder.as_deref())),
        },
        Command::Completions(args) => Ok(Answer::of(Part::Document(document::completions(args.shell)))),
        Command::Man(_) => Ok(Answer::of(Part::Document(document::manual()))),
        Command::Schema(args) => Ok(Answer::of(Part::Document(document::schema(args.of.as_deref())))),
    }
}

fn guidance_options(cli: &Cli) -> &cli::Guidance {
    match &cli.command {
        Some(Command::Explain(args)) => &args.guidance,
        _ => &cli.words.guidance,
    }
}

/// Help, version, or what is wrong with the arguments.
fn clap_says(error: clap::Error, arguments: &[OsString], environment: &Environment) -> (Output, Exit) {
    let (stream, exit) = if error.use_stderr() {
        (theme::Stream::Stderr, Exit::Failed)
    } else {
        (theme::Stream::Stdout, Exit::Found)
    };
    // clap repeats arguments as they came; asked again, it repeats them escaped.
    let safe: Vec<OsString> =
        arguments.iter().map(|text| escaped(&text.to_string_lossy()).into_owned().into()).collect();
    let error = cli::parse(&safe).err().unwrap_or(error);
    let text = render::styled_text(&error.render(), cli::color(arguments), stream, environment);
    match stream {
        theme::Stream::Stderr => (Output { stdout: String::new(), stderr: text }, exit),
        theme::Stream::Stdout => (Output { stdout: text, stderr: String::new() }, exit),
    }
}
