//! What must hold for any input. The fuzzer calls these functions with inputs of its own, `tests/corpus.rs` with
//! those under `corpus/`. Inputs are plain text as far as possible, so that a person can write one.

use std::ffi::OsString;
use std::io::{self, Read};
use std::path::Path;

use http5xx::answer::{Answer, Guidance, Part, Refusal};
use http5xx::catalogue::format::check::CODES;
use http5xx::catalogue::format::entry::Catalogue;
use http5xx::catalogue::{BUILT_IN, team};
use http5xx::cli::{self, Shared, When};
use http5xx::command;
use http5xx::environment::Environment;
use http5xx::exit::Exit;
use http5xx::render::{self, Output, View};
use http5xx::response::{self, Response};
use http5xx::retry::advice;
use http5xx::retry::decision::{Asked, Position, Request, decide};
use http5xx::retry::retry_after;
use http5xx::search;
use time::{Duration, OffsetDateTime};

/// A target's name and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All targets; each has its corpus in the folder of its name.
pub const TARGETS: &[Target] = &[
    ("arguments", arguments),
    ("response", response),
    ("retry_after", retry_after),
    ("team", team),
    ("search", search),
];

/// A command line. The first line is the surroundings: a letter for each that differs from a pipe (see
/// [`surroundings`]), and the terminal's columns as a number. Each further line is an argument; a NUL stands for a
/// line break in it. Behind a line `<` comes standard input.
pub fn arguments(input: &[u8]) {
    let mut lines = input.split(|b| *b == b'\n');
    let environment = surroundings(lines.next().unwrap_or_default());
    let mut arguments = vec![OsString::from("http5xx")];
    let mut left: &[u8] = &[];
    for line in lines.by_ref() {
        if line == b"<" {
            let used = line.as_ptr() as usize + line.len() - input.as_ptr() as usize;
            left = input.get(used + 1..).unwrap_or_default();
            break;
        }
        arguments.push(os_string(line.iter().map(|b| if *b == 0 { b'\n' } else { *b }).collect()));
    }
    let (output, exit) = http5xx::run(&arguments, &environment, &mut { left });
    check(&output, exit, many(&arguments));
}

/// A response as curl or wget print it.
pub fn response(input: &[u8]) {
    let mut rest = input;
    let whole = response::read(&mut rest);
    // In one piece or byte by byte: what comes through a pipe must not matter.
    let pieces = response::read(&mut Pieces(input));
    assert_eq!(whole, pieces, "read in pieces");
    if let Ok(message) = whole {
        assert!(rest.is_empty(), "{} bytes are left in the pipe", rest.len());
        assert!((100..=999).contains(&message.code));
        let now = OffsetDateTime::UNIX_EPOCH + Duration::days(20_000);
        let response = Response::of(message, &BUILT_IN, now);
        assert!(response.code < 600);
    }
    let environment = Environment::default();
    let ways = ["-", "- --all", "- --json", "explain - --brief", "search -", "retryable -", "delay -"];
    let line = ways[input.len() % ways.len()];
    let arguments: Vec<OsString> =
        std::iter::once("http5xx").chain(line.split(' ')).map(OsString::from).collect();
    let (output, exit) = http5xx::run(&arguments, &environment, &mut { input });
    check(&output, exit, false);
}

/// A Retry-After behind a line with the present moment, in seconds since 1970 with a fraction.
pub fn retry_after(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (now, value) = text.split_once('\n').unwrap_or(("0", &text));
    let now = moment(now);
    let Ok(wait) = retry_after::read(value, now) else { return };
    let plain = value.trim_matches([' ', '\t']);
    let Some(wait) = wait else {
        assert!(plain.is_empty(), "{value:?} is not absent");
        return;
    };
    if plain.bytes().all(|b| b.is_ascii_digit()) {
        assert_eq!(wait.as_secs(), plain.parse().unwrap_or(u64::MAX), "{value:?}");
    } else {
        let date = retry_after::http_date(plain, now).expect("what is no number is a date");
        let left = date - now;
        let wait = Duration::try_from(wait).expect("a date is not that far");
        assert!(wait >= left, "{value:?} at {now}: {wait} is sooner than {left}");
        assert!(wait.is_zero() || wait < left + Duration::SECOND, "{value:?} at {now}: {wait} for {left}");
        let again = retry_after::http_date(&imf_fixdate(date), now);
        assert_eq!(again.filter(|_| date.year() < 10_000), Some(date).filter(|_| date.year() < 10_000));
    }
    let entry = BUILT_IN.code(503).expect("503 is known");
    let asked = Asked { retry_after: Some(wait), should_retry: None };
    let advice = advice::for_code(entry, None);
    let decision = decide(&advice, &Request::default(), &asked, &Position::default(), 0.0);
    assert!(decision.wait.is_none_or(|decided| decided >= wait), "{value:?}: {:?}", decision.wait);
}

/// The text of a team's catalogue.
pub fn team(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let catalogue = match team::over(&BUILT_IN, Path::new("codes.toml"), text) {
        Ok(catalogue) => catalogue,
        Err(faults) => {
            let lines: Vec<String> = faults.lines().collect();
            assert!(!lines.is_empty(), "refused without a reason");
            let said = render::refusal(&Refusal::new(lines.join("\n")), &Environment::default());
            check(&Output { stdout: String::new(), stderr: said }, Exit::Failed, false);
            return;
        }
    };
    let mut own = catalogue.codes.into_iter().filter(|code| !code.overlaid.is_empty()).map(|code| code.code);
    let code = own.next().unwrap_or(500);
    let answers = [
        Answer::of(Part::Guidance(Box::new(Guidance::of_code(&catalogue, code)))),
        Answer::of(Part::Row(Box::new(Guidance::of_code(&catalogue, code)))),
        Answer {
            parts: command::lookup::rows(&(500..600).collect::<Vec<_>>(), &catalogue),
            warnings: vec![],
        },
    ];
    for (way, answer) in (1..).zip(answers.iter().chain(&answers)) {
        shown(answer, way);
    }
    // The index of a team's catalogue is made anew: too dear for each of a million inputs.
    if text.len().is_multiple_of(64) {
        find("bad gateway", &catalogue);
    }
}

/// The words of a search.
pub fn search(input: &[u8]) {
    find(&String::from_utf8_lossy(input), &BUILT_IN);
}

fn find(text: &str, catalogue: &Catalogue) {
    let answer = Answer::of(command::search::part(text, catalogue));
    if let [Part::Results(hits, _)] = answer.parts.as_slice() {
        assert!(hits.len() <= 10);
        for hit in hits {
            assert!(hit.score.is_finite() && hit.code.is_none_or(|code| CODES.contains(&code)), "{hit:?}");
            assert!(hit.code.is_some() || hit.detail.is_some(), "{hit:?} is nothing");
        }
    }
    _ = search::named(catalogue, text);
    shown(&answer, text.len());
}

/// Renders an answer: as text, all of it, as JSON, or on a terminal of one column.
fn shown(answer: &Answer, way: usize) {
    let narrow = Environment {
        stdout_is_terminal: true,
        columns: Some("1".into()),
        locale: Some("C".into()),
        ..Environment::default()
    };
    let (environment, json, all) = match way % 4 {
        0 => (Environment::default(), false, false),
        1 => (Environment::default(), false, true),
        2 => (Environment::default(), true, false),
        _ => (narrow, false, false),
    };
    let options = cli::Guidance { all, ..cli::Guidance::default() };
    let shared = Shared { json, color: Some(When::Never), ..Shared::default() };
    let view = View::choose(&options, &shared, &environment).expect("no section is named");
    check(&render::render(answer, &view), answer.exit(), false);
}

/// What must hold for anything that is printed. Of `several` operands one may be answered, another be none of ours.
///
/// # Panics
/// Where it does not hold.
pub fn check(output: &Output, exit: Exit, several: bool) {
    assert!(exit.status() <= 4);
    let silent = exit == Exit::Failed || (exit == Exit::Outside && !several);
    assert!(!silent || output.stdout.is_empty(), "status {} with {:?}", exit.status(), output.stdout);
    assert!(!silent || !output.stderr.is_empty(), "status {} without a word", exit.status());
    for text in [&output.stdout, &output.stderr] {
        let plain = without_styles(text);
        let bad = plain.lines().find(|line| !is_clean(line));
        assert!(bad.is_none(), "{:?}", bad.map(|line| line.chars().take(300).collect::<String>()));
    }
}

/// Whether nothing in it moves a terminal or deceives a reader: no C0 but line break and tab, no DEL, no C1, no
/// bidirectional override or isolate.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, '\n' | '\t')
            || !(c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    })
}

/// A text without the program's own colours (SGR) and links (OSC 8).
fn without_styles(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\x1b') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let sgr = rest.strip_prefix("\x1b[").and_then(|code| {
            code.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').strip_prefix('m')
        });
        let link = rest.strip_prefix("\x1b]8;;").and_then(|url| url.split_once("\x1b\\"));
        let link = link.filter(|(url, _)| is_clean(url)).map(|(_, rest)| rest);
        let Some(next) = sgr.or(link) else { return text.to_owned() };
        rest = next;
    }
    plain + rest
}

/// `i`, `o`, `e`: standard input, output or error is a terminal; `c`: colour; `l`: links; `a`: an ASCII locale; `d`:
/// a dumb terminal.
fn surroundings(line: &[u8]) -> Environment {
    let has = |letter: u8| line.contains(&letter);
    let digits: String = line.iter().filter(|b| b.is_ascii_digit()).map(|b| char::from(*b)).collect();
    Environment {
        stdin_is_terminal: has(b'i'),
        stdout_is_terminal: has(b'o'),
        stderr_is_terminal: has(b'e'),
        clicolor_force: has(b'c').then(|| "1".into()),
        no_color: (!has(b'c')).then(|| "1".into()),
        hyperlinks: has(b'l'),
        locale: has(b'a').then(|| "C".into()),
        term: has(b'd').then(|| "dumb".into()),
        columns: (!digits.is_empty()).then(|| digits.into()),
        ..Environment::default()
    }
}

/// Whether a command line may have several operands.
fn many(arguments: &[OsString]) -> bool {
    let operands = arguments.iter().skip(1).filter(|text| !text.as_encoded_bytes().starts_with(b"-"));
    operands.count() > 1 || arguments.iter().any(|text| text.as_encoded_bytes().contains(&b','))
}

#[cfg(unix)]
fn os_string(bytes: Vec<u8>) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

#[cfg(not(unix))]
fn os_string(bytes: Vec<u8>) -> OsString {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

/// `1794268800.25`; whatever is no number, or out of the calendar, is the beginning of 1970.
fn moment(text: &str) -> OffsetDateTime {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let seconds = seconds.parse().unwrap_or_default();
    let nanoseconds: String = format!("{fraction:0<9}").chars().take(9).collect();
    let moment = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    moment.replace_nanosecond(nanoseconds.parse().unwrap_or_default()).unwrap_or(moment)
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
#[must_use]
pub fn imf_fixdate(date: OffsetDateTime) -> String {
    let short = |name: String| name[..3].to_owned();
    format!(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        short(date.weekday().to_string()),
        date.day(),
        short(date.month().to_string()),
        date.year(),
        date.hour(),
        date.minute(),
        date.second()
    )
}

/// Gives one byte at a time.
struct Pieces<'a>(&'a [u8]);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min(1);
        self.0.read(&mut buffer[..most])
    }
}
