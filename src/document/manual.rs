//! The manual page: the prose of `manual.md`, with what the program knows of itself filled in.
//!
//! The prose is a small part of Markdown: `# HEADING`, paragraphs, `: TERM` with `| TEXT` below it, and indented
//! lines for what is typed. Bold stands in backquotes, italics between underscores.

use clap::builder::PossibleValue;
use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, roman};

use crate::catalogue::BUILT_IN;
use crate::cli;
use crate::exit::Exit;

/// The page, in roff.
pub(super) fn page() -> String {
    let mut command = cli::full();
    command.build();
    let mut page = Roff::new();
    // The catalogue's date: that of the build would make every build another page.
    let source = concat!("http5xx ", env!("CARGO_PKG_VERSION"));
    page.control("TH", ["HTTP5XX", "1", &*BUILT_IN.date, source, "User Commands"]);
    let mut before = "";
    for line in include_str!("manual.md").lines().filter(|line| !line.is_empty()) {
        // Between two paragraphs there is a space; headings and terms bring their own.
        let plain = |line: &str| !line.starts_with(['#', ':', '|', '@', ' ']);
        if plain(line) && !before.starts_with('#') {
            page.control("PP", []);
        }
        before = line;
        match line {
            "@COMMANDS@" => commands(&mut page, &command),
            "@OPTIONS@" => options(&mut page, &command),
            "@EXIT@" => statuses(&mut page),
            _ => prose(&mut page, line, &command),
        }
    }
    wrapped(&page.to_roff())
}

fn prose(page: &mut Roff, line: &str, command: &Command) {
    if let Some(heading) = line.strip_prefix("# ") {
        page.control("SH", [heading]);
    } else if let Some(term) = line.strip_prefix(": ") {
        page.control("TP", []).text(inlines(term));
    } else if let Some(typed) = line.strip_prefix("    ") {
        page.control("RS", ["4"]).control("nf", []).text([roman(typed)]).control("fi", []).control("RE", []);
    } else {
        let text = line.strip_prefix("| ").unwrap_or(line).replace("@ABOUT@", &about(command));
        page.text(inlines(&text));
    }
}

/// Text with `bold` and _italic_ words.
fn inlines(text: &str) -> Vec<Inline> {
    let mut inlines = vec![];
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 1 {
            inlines.push(bold(part));
            continue;
        }
        let parts = part.split('_').enumerate();
        inlines.extend(parts.map(|(at, part)| if at % 2 == 1 { italic(part) } else { roman(part) }));
    }
    inlines
}

/// Every command with its operands and the options that it alone has. Those of every command stand once.
fn commands(page: &mut Roff, command: &Command) {
    for inner in command.get_subcommands() {
        if inner.has_subcommands() {
            commands(page, inner);
            continue;
        }
        let name = inner.get_bin_name().unwrap_or_default().trim_start_matches("http5xx ");
        let mut head = vec![bold(name)];
        head.extend(inner.get_positionals().flat_map(operand));
        page.control("SS", []).text(head);
        page.text([roman(format!("{}.", about(inner)))]);
        for arg in inner.get_positionals() {
            described(page, operand(arg).into_iter().skip(1).collect(), arg);
        }
        options_of(page, inner, |arg| !SHARED.contains(&arg.get_id().as_str()));
    }
}

/// The options of every command: told once, under OPTIONS.
const SHARED: &[&str] = &["json", "color", "catalogue", "no_catalogue", "help"];

fn options(page: &mut Roff, command: &Command) {
    page.text([roman("Options of every command:")]);
    options_of(page, command, |arg| SHARED.contains(&arg.get_id().as_str()));
    page.control("PP", []).text([roman("Options without a command:")]);
    options_of(page, command, |arg| !SHARED.contains(&arg.get_id().as_str()));
}

fn options_of(page: &mut Roff, command: &Command, wanted: fn(&Arg) -> bool) {
    for arg in command.get_arguments().filter(|arg| !arg.is_positional() && wanted(arg)) {
        let mut head = vec![];
        if let Some(short) = arg.get_short() {
            head.extend([bold(format!("-{short}")), roman(", ")]);
        }
        head.push(bold(format!("--{}", arg.get_long().unwrap_or_default())));
        if arg.get_action().takes_values() {
            head.extend([roman(" "), italic(value_name(arg))]);
        }
        described(page, head, arg);
    }
}

/// An argument, what it means, and what it may be.
fn described(page: &mut Roff, head: Vec<Inline>, arg: &Arg) {
    let mut text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let values = arg.get_possible_values();
    let values: Vec<&str> =
        values.iter().filter(|value| !value.is_hide_set()).map(PossibleValue::get_name).collect();
    if arg.get_action().takes_values() && !values.is_empty() {
        text.push_str(&format!(": {}", values.join(", ")));
    }
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if arg.get_action().takes_values() && !defaults.is_empty() {
        text.push_str(&format!(" [default: {}]", defaults.join(", ")));
    }
    page.control("TP", []).text(head).text([roman(text)]);
}

fn operand(arg: &Arg) -> Vec<Inline> {
    let name = value_name(arg);
    let many = if arg.get_num_args().is_some_and(|count| count.max_values() > 1) { "..." } else { "" };
    let (left, right) = if arg.is_required_set() { ("", "") } else { ("[", "]") };
    vec![roman(" "), roman(left), italic(name), roman(format!("{right}{many}"))]
}

fn value_name(arg: &Arg) -> String {
    arg.get_value_names().map_or_else(|| arg.get_id().to_string().to_uppercase(), |names| names.join(" "))
}

fn statuses(page: &mut Roff) {
    for exit in Exit::ALL {
        let (other, decision) = (exit.other(), exit.decision());
        page.control("TP", []).text([bold(exit.status().to_string())]);
        if other == decision {
            page.text([roman(format!("Every command: {other}."))]);
        } else {
            page.text([bold("retryable"), roman(", "), bold("delay"), roman(format!(": {decision}."))]);
            page.control("br", []).text([roman(format!("Every other command: {other}."))]);
        }
    }
}

fn about(command: &Command) -> String {
    super::offers::about(command)
}

/// Long lines of text in several: roff fills them again.
fn wrapped(page: &str) -> String {
    let options = textwrap::Options::new(80)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut text = String::with_capacity(page.len());
    for line in page.lines() {
        if line.starts_with('.') {
            text.push_str(line);
        } else {
            // A line that begins with a dot would be a request.
            text.push_str(&textwrap::fill(line, &options).replace("\n.", "\n\\&."));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{page, wrapped};
    use crate::cli;

    #[test]
    fn no_line_becomes_a_request_by_wrapping() {
        let long = format!("{} .so /etc/passwd", "word ".repeat(15));
        assert!(!wrapped(&long).lines().any(|line| line.starts_with('.')));
    }

    #[test]
    fn every_command_and_every_status_is_told() {
        let page = page();
        for command in cli::COMMANDS.iter().filter(|name| **name != "catalogue") {
            assert!(page.contains(&format!("\n\\fB{command}\\fR")), "{command}");
        }
        for exit in crate::exit::Exit::ALL {
            assert!(page.contains(&format!(".TP\n\\fB{}\\fR\n", exit.status())), "{exit:?}");
        }
    }
}
