//! From an [`Answer`] to text and JSON. Nobody else writes what a person or a program reads.

mod ascii;
pub mod json;
pub mod path;
mod text;
pub mod theme;
mod wrap;

use clap::builder::StyledStr;

use crate::answer::{Answer, Part, Refusal};
use crate::cli::{Guidance as Options, Shared, When};
use crate::environment::Environment;
use crate::escape::{escaped, escaped_lines};
pub use text::section::Section;
use theme::{Stream, Theme};

/// What goes where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// Results.
    pub stdout: String,
    /// Whatever is no result.
    pub stderr: String,
}

/// How much of an entry is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// What fits a screen.
    #[default]
    Default,
    /// One line.
    Brief,
    /// Everything.
    All,
    /// These sections.
    Sections(Vec<Section>),
}

/// How an answer is to be shown: decided once, before anything is rendered.
#[derive(Clone, Debug)]
pub struct View {
    /// JSON instead of text.
    pub json: bool,
    /// Whether stdout is a terminal: lists become tables, text is wrapped, JSON pretty.
    pub terminal: bool,
    /// The width for text on a terminal, in columns.
    pub width: usize,
    /// Whether only ASCII can be shown.
    pub ascii: bool,
    /// The colours for stdout.
    pub theme: Theme,
    /// How much is shown.
    pub detail: Detail,
}

/// The widest text, in columns: longer lines are hard to read.
const WIDEST: usize = 100;
/// The width where nobody tells.
const USUAL: usize = 80;

impl View {
    /// The view that options and environment ask for.
    ///
    /// # Errors
    /// A refusal where a section is unknown.
    pub fn choose(options: &Options, shared: &Shared, environment: &Environment) -> Result<Self, Refusal> {
        let columns = environment.columns.as_ref().and_then(|columns| columns.to_str()?.parse().ok());
        let columns = columns.filter(|columns: &usize| *columns > 0);
        let width =
            columns.or(environment.width.map(usize::from)).filter(|width| *width > 0).unwrap_or(USUAL);
        Ok(Self {
            json: shared.json,
            terminal: environment.stdout_is_terminal,
            width: width.min(WIDEST),
            ascii: !theme::is_utf8(environment),
            theme: Theme::choose(shared.color, Stream::Stdout, environment),
            detail: detail(options)?,
        })
    }
}

fn detail(options: &Options) -> Result<Detail, Refusal> {
    let sections =
        options.section.iter().map(|name| Section::from_name(name)).collect::<Result<Vec<_>, _>>()?;
    Ok(if options.brief {
        Detail::Brief
    } else if options.all {
        Detail::All
    } else if sections.is_empty() {
        Detail::Default
    } else {
        Detail::Sections(sections)
    })
}

/// Renders an answer.
#[must_use]
pub fn render(answer: &Answer, view: &View) -> Output {
    let mut output = Output::default();
    for warning in &answer.warnings {
        output.stderr.push_str(&format!("http5xx: warning: {warning}\n"));
    }
    for part in &answer.parts {
        if let Part::Nothing(line) | Part::Outside(line) = part {
            output.stderr.push_str(&format!("http5xx: {line}\n"));
        }
    }
    output.stdout = if view.json { json::answer(answer, view.terminal) } else { text::answer(answer, view) };
    // Programs read JSON and documents: those stay as they are.
    let for_people = !view.json && !answer.parts.iter().any(|part| matches!(part, Part::Document(_)));
    if view.ascii && for_people {
        output.stdout = ascii::only(&output.stdout);
    }
    if view.ascii {
        output.stderr = ascii::only(&output.stderr);
    }
    output
}

/// Renders what was wrong: one line, as its first word the program's name.
#[must_use]
pub fn refusal(refusal: &Refusal, environment: &Environment) -> String {
    let lines: String = refusal.0.lines().map(|line| format!("http5xx: {}\n", escaped(line))).collect();
    for_locale(lines, environment)
}

/// What clap has to say, by the same rule for colour.
#[must_use]
pub fn styled_text(
    text: &StyledStr,
    when: Option<When>,
    stream: Stream,
    environment: &Environment,
) -> String {
    let coloured = theme::is_coloured(when, stream, environment);
    for_locale(if coloured { text.ansi().to_string() } else { text.to_string() }, environment)
}

fn for_locale(text: String, environment: &Environment) -> String {
    if theme::is_utf8(environment) { text } else { ascii::only(&text) }
}

/// A document as it is; it may come from a team's file.
fn document(text: &str) -> String {
    escaped_lines(text)
}
