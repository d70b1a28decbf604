//! What a terminal shows: every test runs the program on a pseudo-terminal of its own, with an environment of
//! its own.
#![cfg(unix)]

use std::collections::HashSet;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Stdio;
use std::thread;

use http5xx::catalogue::BUILT_IN;
use http5xx::catalogue::format::entry::Code;
use pty_process::Size;
use pty_process::blocking::{Command, open};

/// A number that nobody uses.
const UNASSIGNED: u16 = 588;

/// Which of the two streams is a terminal; the other is a pipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Stdout,
    Stderr,
    Both,
    Neither,
}

/// What came out of both streams together.
struct Shown {
    bytes: Vec<u8>,
    status: i32,
}

impl Shown {
    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("UTF-8")
    }

    fn has(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    fn is_coloured(&self) -> bool {
        self.has("\x1b[")
    }

    /// The rows of a terminal with so many columns, up to the last that is not blank.
    fn rows(&self, columns: u16) -> Vec<String> {
        self.screen(1000, columns)
    }

    /// The lines as they were written, without colours and links.
    fn lines(&self) -> Vec<String> {
        let lines = u16::try_from(self.text().lines().count()).expect("not that many");
        self.screen(lines + 1, 500)
    }

    fn screen(&self, rows: u16, columns: u16) -> Vec<String> {
        let size = |number| NonZeroU16::new(number).expect("not zero");
        let mut terminal = vt100::Parser::new(size(rows), size(columns), 0);
        terminal.process(&self.bytes);
        let rows = terminal.screen().rows(0, columns).map(|row| row.trim_end().to_owned());
        let mut rows: Vec<String> = rows.collect();
        while rows.last().is_some_and(String::is_empty) {
            rows.pop();
        }
        rows
    }
}

/// Runs a command line (`''` is no argument at all) where `on` is a terminal of `columns`.
fn show(on: On, columns: u16, environment: &[(&str, &str)], line: &str) -> Shown {
    let (mut pty, pts) = open().expect("a pseudo-terminal");
    pty.resize(Size::new(50, columns)).expect("it takes a size");
    // Ends the input of a program that reads where it should not, so that the test fails and does not hang.
    pty.write_all(b"\x04").expect("it can be typed into");
    let mut command = Command::new(env!("CARGO_BIN_EXE_http5xx")).args(line.split_whitespace()).env_clear();
    command = command.envs(environment.iter().copied());
    if matches!(on, On::Stderr | On::Neither) {
        command = command.stdout(Stdio::piped());
    }
    if matches!(on, On::Stdout | On::Neither) {
        command = command.stderr(Stdio::piped());
    }
    let mut child = command.spawn(pts).expect("the program starts");
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let bytes = thread::scope(|scope| {
        let pipes = [scope.spawn(|| read(stdout)), scope.spawn(|| read(stderr))];
        let terminal = read(Some(pty));
        let pipes = pipes.into_iter().flat_map(|pipe| pipe.join().expect("it was read"));
        terminal.into_iter().chain(pipes).collect()
    });
    let status = child.wait().expect("it ends").code().expect("no signal ended it");
    Shown { bytes, status }
}

fn read(stream: Option<impl Read>) -> Vec<u8> {
    let mut bytes = vec![];
    // Linux says EIO, not end of file, when the last user of a terminal has gone.
    _ = stream.map(|mut stream| stream.read_to_end(&mut bytes));
    bytes
}

/// On a terminal without colours, whose text is easy to look at.
fn plain(columns: u16, line: &str) -> Shown {
    show(On::Both, columns, &[("NO_COLOR", "1"), ("LANG", "C.UTF-8")], line)
}

/// Every known code and one that nobody uses.
fn codes() -> impl Iterator<Item = u16> {
    BUILT_IN.codes.into_iter().map(|entry| entry.code).chain([UNASSIGNED])
}

#[test]
fn the_default_view_of_every_code_fits_40_rows_of_80_columns() {
    for code in codes() {
        let rows = plain(80, &code.to_string()).rows(80);
        assert!(rows.len() > 10, "{code} shows next to nothing: {rows:#?}");
        assert!(rows.len() <= 40, "{code} takes {} rows: {rows:#?}", rows.len());
    }
}

/// The lines of an entry that are never broken: commands, queries, configuration, phrases, titles, addresses.
fn never_broken(entry: &'static Code) -> impl Iterator<Item = String> {
    let commands = entry.checks.into_iter().flat_map(|check| check.run.lines());
    let queries = entry.monitoring.into_iter().flat_map(|watch| watch.query.lines());
    let snippets = entry.snippets.into_iter().flat_map(|snippet| snippet.text.lines());
    let phrases = entry.phrases.into_iter().flat_map(|phrase| phrase.text.lines());
    let references = BUILT_IN.references(entry.references);
    let pages = references.flat_map(|reference| reference.title.lines().chain(reference.url.lines()));
    let all = commands.chain(queries).chain(snippets).chain(phrases).chain(pages).map(single_spaced);
    all.filter(|text| !text.is_empty())
}

/// A terminal shows a tab as blanks.
fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a line is wider than it need be: what it holds could have been broken.
fn is_too_wide(line: &str, width: usize, verbatim: &HashSet<String>) -> bool {
    let breakable = || line.split('`').step_by(2).any(|outside| outside.trim().contains(' '));
    let beside_its_label = line.chars().skip(10).collect::<String>();
    let is_verbatim = || verbatim.contains(&single_spaced(&beside_its_label));
    line.chars().count() > width && breakable() && !is_verbatim()
}

/// Asks of every line of some command lines on terminals of several widths.
fn none_is_too_wide(commands: &[&str]) {
    let verbatim: HashSet<String> = BUILT_IN.codes.into_iter().flat_map(never_broken).collect();
    for columns in [60, 80, 100, 120] {
        for command in commands {
            let shown = plain(columns, command);
            assert_eq!(shown.status, 0, "{command}");
            for line in shown.text().lines() {
                let width = usize::from(columns.min(100));
                assert!(!is_too_wide(line.trim_end(), width, &verbatim), "{command} at {columns}: {line}");
            }
        }
    }
}

#[test]
fn prose_is_never_wider_than_the_terminal_nor_than_100_columns() {
    let all: Vec<String> = codes().map(|code| code.to_string()).collect();
    let all = all.join(",");
    none_is_too_wide(&[&all, &format!("{all} --all")]);
}

#[test]
fn lists_comparisons_and_results_are_never_wider_than_the_terminal() {
    none_is_too_wide(&["list", "52x --brief", "compare 502 504", "compare 500 502 503 504", "H12 LR"]);
    none_is_too_wide(&[
        "upstream timed out",
        "retryable 503",
        "clients",
        "clients 503",
        "503 --section retry",
    ]);
}

#[test]
fn no_width_is_too_narrow() {
    for line in [
        "503",
        "503 --all",
        "503 --brief",
        "588",
        "H12",
        "list",
        "compare 502 504",
        "clients",
        "clients 503",
        "clients curl",
        "retryable 503",
        "upstream timed out",
        "503 --json",
        "--help",
        "list --help",
    ] {
        for columns in [0, 1, 2, 9, 10, 11, 65535] {
            let shown = plain(columns, line);
            assert_eq!(shown.status, 0, "{line} at {columns}: {}", shown.text());
        }
        for columns in ["0", "1", "", "wide", "-1", "99999999999999999999"] {
            let shown = show(On::Both, 80, &[("COLUMNS", columns)], line);
            assert_eq!(shown.status, 0, "{line} with COLUMNS={columns}: {}", shown.text());
        }
    }
}

#[test]
fn columns_overrides_the_terminal() {
    let lines = |columns, environment: &[(&str, &str)]| show(On::Both, columns, environment, "list").lines();
    assert_eq!(lines(120, &[("COLUMNS", "60")]), lines(60, &[]));
    assert_eq!(lines(120, &[("COLUMNS", "wide")]), lines(120, &[]));
    assert_ne!(lines(120, &[]), lines(60, &[]));
}

/// Into a pipe nothing is wrapped, whatever `COLUMNS` says, and lists are lines with tabs.
#[test]
fn a_pipe_gets_whole_sentences() {
    let meaning = BUILT_IN.code(503).expect("it is known").meaning;
    assert!(show(On::Neither, 80, &[("COLUMNS", "40")], "503").has(&format!("\n{meaning}\n")));
    assert!(show(On::Stderr, 80, &[], "list 503").has("503\tService Unavailable\tretry\t"));
    assert!(!show(On::Stdout, 80, &[], "list 503").has("\t"));
}

/// The first rule that applies decides, for each stream on its own.
#[test]
fn flag_beats_environment_beats_terminal() {
    let none: &[(&str, &str)] = &[];
    let table = [
        ("", none, true, true),
        ("", none, false, false),
        ("--color always", &[("NO_COLOR", "1")], false, true),
        ("--color never", &[("CLICOLOR_FORCE", "1")], true, false),
        ("--color auto", &[("NO_COLOR", "1")], true, false),
        ("--color auto", none, true, true),
        ("", &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false),
        ("", &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], false, true),
        ("", &[("CLICOLOR_FORCE", "0")], false, false),
        ("", &[("CLICOLOR_FORCE", "")], false, false),
        ("", &[("CLICOLOR_FORCE", "0")], true, true),
        ("", &[("TERM", "dumb")], true, false),
        ("", &[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")], true, true),
        ("", &[("CLICOLOR", "0")], true, false),
        ("", &[("CLICOLOR", "1")], false, false),
    ];
    for (flag, environment, terminal, expected) in table {
        let stdout =
            ["503", "list", "compare 502 504", "upstream timed out", "retryable 503", "--help", "list -h"];
        for line in stdout {
            let on = if terminal { On::Stdout } else { On::Stderr };
            let shown = show(on, 80, environment, &format!("{flag} {line}"));
            assert_eq!(shown.is_coloured(), expected, "{flag} {line} {environment:?} on {on:?}");
        }
        for line in ["--nosuch", "list --nosuch", "retryable", ""] {
            let on = if terminal { On::Stderr } else { On::Stdout };
            let shown = show(on, 80, environment, &format!("{flag} {line}"));
            assert_eq!(shown.status, 2, "{flag} {line}");
            assert_eq!(shown.is_coloured(), expected, "{flag} {line} {environment:?} on {on:?}");
        }
    }
}

#[test]
fn a_flag_behind_the_command_colours_too() {
    assert!(show(On::Neither, 80, &[], "list --color always").is_coloured());
    assert!(!show(On::Both, 80, &[], "list --color never").is_coloured());
    assert!(!show(On::Both, 80, &[], "--color always list --color never").is_coloured());
}

/// Never by colour alone: without it the same words are there.
#[test]
fn colour_changes_no_word() {
    for line in ["503", "500", "501", "list", "retryable 503 --jitter none", "compare 501 503"] {
        assert_eq!(show(On::Both, 80, &[], line).lines(), plain(80, line).lines(), "{line}");
    }
}

#[test]
fn references_are_links_where_the_terminal_shows_them_and_colour_is_on() {
    const LINK: &str = "\x1b]8;;https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4\x1b\\";
    let links = ("VTE_VERSION", "7000");
    for (on, environment, flag, expected) in [
        (On::Both, &[links][..], "", true),
        (On::Both, &[], "", false),
        (On::Both, &[("TERM", "xterm-256color")], "", false),
        (On::Both, &[links, ("NO_COLOR", "1")], "", false),
        (On::Both, &[links], "--color never", false),
        (On::Both, &[links, ("TERM", "dumb")], "", false),
        (On::Stderr, &[links], "--color always", false),
        (On::Stderr, &[("FORCE_HYPERLINK", "1")], "--color always", false),
    ] {
        let shown = show(on, 80, environment, &format!("503 {flag}"));
        assert_eq!(shown.has(LINK), expected, "{on:?} {environment:?} {flag}");
        assert_eq!(shown.has("\x1b]8"), expected, "{on:?} {environment:?} {flag}");
    }
}

/// Where no links are shown the address is.
#[test]
fn an_address_is_never_lost() {
    let url = "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4";
    assert!(plain(80, "503").lines().iter().any(|line| line.ends_with(url)));
    assert!(show(On::Both, 80, &[("VTE_VERSION", "7000")], "503").has(url));
}

#[test]
fn a_locale_without_utf_8_gets_ascii() {
    let lines =
        ["list", "503 404", "compare 502 504", "clients", "upstream timed out", "retryable 530", "-h"];
    for code in codes() {
        let shown = show(On::Both, 80, &[("LC_ALL", "C")], &format!("{code} --all"));
        assert!(shown.bytes.is_ascii(), "{code}: {}", shown.text());
    }
    for line in
        lines.iter().chain(&["nosuch—word", "--nosuch—word", "503.nosuch—word", "clients nosuch—word"])
    {
        let shown = show(On::Both, 80, &[("LANG", "C")], line);
        assert!(shown.bytes.is_ascii(), "{line}: {}", shown.text());
    }
}

/// Programs read them.
#[test]
fn json_and_documents_are_the_same_in_every_locale() {
    for line in ["502 --json", "schema guidance", "catalogue init", "man", "completions bash"] {
        let c = show(On::Neither, 80, &[("LC_ALL", "C")], line);
        let utf_8 = show(On::Neither, 80, &[("LC_ALL", "C.UTF-8")], line);
        assert_eq!(c.text(), utf_8.text(), "{line}");
    }
}

#[test]
fn json_is_indented_on_a_terminal_one_line_in_a_pipe_and_never_coloured() {
    for line in ["503 --json", "list 503 --json", "retryable 503 --json", "upstream timed out --json"] {
        let terminal = show(On::Both, 80, &[("CLICOLOR_FORCE", "1")], line);
        let pipe = show(On::Stderr, 80, &[("CLICOLOR_FORCE", "1")], &format!("{line} --color always"));
        assert!(terminal.text().starts_with("{\r\n  \"schema\": 1,\r\n"), "{line}: {}", terminal.text());
        assert!(pipe.text().lines().all(|line| line.starts_with("{\"schema\":1,")), "{line}");
        assert!(!terminal.has("\x1b") && !pipe.has("\x1b"), "{line}");
    }
}

/// Documents depend on no terminal.
#[test]
fn documents_are_the_same_on_a_terminal() {
    for line in ["man", "schema", "completions fish"] {
        let terminal = show(On::Both, 60, &[("CLICOLOR_FORCE", "1")], line).text().replace("\r\n", "\n");
        assert_eq!(terminal, show(On::Neither, 120, &[], line).text(), "{line}");
    }
}

/// Nobody is made to type a response.
#[test]
fn a_terminal_is_not_read() {
    for line in ["-", "explain", "explain -", "retryable -", "delay -", "search -"] {
        let shown = plain(80, line);
        assert_eq!(shown.status, 2, "{line}");
        assert!(shown.has("that is a terminal"), "{line}: {}", shown.text());
    }
    assert_eq!(plain(80, "").status, 2);
}

/// What a terminal acts on is shown escaped, also by clap and also with colour.
#[test]
fn arguments_are_never_printed_raw() {
    for line in ["\u{1b}]0;x\u{7}", "--a\u{1b}[5m", "list --\u{9b}5m", "503.\u{1b}c", "503 --section \u{1b}c"]
    {
        let shown = show(On::Both, 200, &[], line).text();
        for raw in ["\u{1b}]", "\u{7}", "\u{1b}[5m", "\u{9b}", "\u{1b}c"] {
            assert!(!shown.contains(raw), "{shown:?}");
        }
    }
}
