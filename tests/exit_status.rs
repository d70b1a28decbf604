//! The exit statuses are a promise: one test a row of the table, with both of its columns.

use std::ffi::OsStr;
use std::io::Write;
use std::process::{Command, Output, Stdio};

const FOUND: i32 = 0;
const NO: i32 = 1;
const FAILED: i32 = 2;
const CAUTIOUS: i32 = 3;
const OUTSIDE: i32 = 4;

/// How a command line ends, with nothing on stdin.
fn run(line: &str) -> Output {
    with_stdin(line, b"")
}

/// How a command line ends that finds `stdin` there. `''` is an empty argument.
fn with_stdin(line: &str, stdin: &[u8]) -> Output {
    let mut child = program(line)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that does not read closes the pipe early.
    _ = child.stdin.take().expect("it is piped").write_all(stdin);
    child.wait_with_output().expect("the program ends")
}

fn program(line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_http5xx"));
    let arguments = line.split_whitespace().map(|argument| if argument == "''" { "" } else { argument });
    command.args(arguments).env("HTTP5XX_CATALOGUE", "").env("NO_COLOR", "1");
    command
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("no signal ended it")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("stderr is UTF-8")
}

/// Each line ends with `expected`.
fn all_end_with(expected: i32, lines: &[&str]) {
    for line in lines {
        assert_eq!(status(&run(line)), expected, "{line}");
    }
}

/// Each line ends with `expected`, prints nothing on stdout, and one line that says why on stderr.
fn all_refuse_with(expected: i32, lines: &[&str]) {
    for line in lines {
        refused(expected, line, &run(line));
        let json = format!("{line} --json");
        refused(expected, &json, &run(&json));
    }
}

fn refused(expected: i32, line: &str, output: &Output) {
    assert_eq!(status(output), expected, "{line}");
    assert_eq!(output.stdout, b"", "{line}");
    let stderr = stderr(output);
    assert!(stderr.starts_with("http5xx: ") || stderr.starts_with("error: "), "{line}: {stderr}");
    assert!(stderr.lines().count() == 1 || stderr.starts_with("error: "), "{line}: {stderr}");
}

/// What the built-in catalogue says of a path.
fn value(path: &str) -> String {
    String::from_utf8(run(path).stdout).expect("stdout is UTF-8").trim_end().to_owned()
}

/// The rows below rest on one code of each verdict, one of each `executed`.
#[test]
fn the_catalogue_has_the_verdicts_that_the_rows_take_for_granted() {
    for (path, expected) in [
        ("503.retry.verdict", "retry"),
        ("503.retry.executed", "maybe"),
        ("521.retry.verdict", "retry"),
        ("521.retry.executed", "no"),
        ("500.retry.verdict", "cautious"),
        ("501.retry.verdict", "no"),
    ] {
        assert_eq!(value(path), expected, "{path}");
    }
}

#[test]
fn status_0_is_retry() {
    for command in ["retryable", "delay"] {
        all_end_with(
            FOUND,
            &[
                &format!("{command} 503"),
                &format!("{command} 503 --method POST --idempotent"),
                &format!("{command} 521 --method POST"),
                &format!("{command} 503 --attempt 9 --max-attempts 10"),
                &format!("{command} 503 --retry-after 3600"),
                &format!("{command} 500 --allow-cautious"),
                &format!("{command} 503 --json"),
            ],
        );
    }
}

#[test]
fn status_0_is_something_found() {
    all_end_with(
        FOUND,
        &[
            "503",
            "588",
            "502,504",
            "52x",
            "520-527",
            "Bad Gateway",
            "H12",
            "500.19",
            "503.retry.verdict",
            "list",
            "list --retry no",
            "compare 502 504",
            "clients",
            "clients 503",
            "completions bash",
            "man",
            "schema",
            "schema guidance",
            "catalogue init",
            "catalogue check tests/cmd/team.in/codes.toml",
            "--help",
            "list --help",
            "--version",
        ],
    );
    assert_eq!(status(&with_stdin("-", b"HTTP/1.1 503 x\r\n\r\n")), FOUND);
    assert_eq!(status(&with_stdin("explain", b"HTTP/1.1 503 x\r\n\r\n")), FOUND);
}

#[test]
fn status_1_is_do_not_retry() {
    for command in ["retryable", "delay"] {
        let verdict = format!("{command} 501");
        let not_repeatable = format!("{command} 503 --method POST");
        let used_up = format!("{command} 503 --attempt 3 --max-attempts 3");
        let caution_used_up = format!("{command} 500 --attempt 2 --max-attempts 9 --allow-cautious");
        let too_long = format!("{command} 503 --retry-after 3601");
        all_end_with(NO, &[&verdict, &not_repeatable, &used_up, &caution_used_up, &too_long]);
    }
}

#[test]
fn status_1_is_nothing_matched() {
    all_end_with(
        NO,
        &[
            "qqqqzzzz",
            "search qqqqzzzz",
            "503.runbook",
            "503.overlaid",
            "503.causes.99",
            "580-589",
            "list 580-589",
            "list 503 --retry no",
            "clients nosuchclient",
        ],
    );
}

#[test]
fn where_nothing_matched_stdout_is_empty() {
    for line in ["search qqqqzzzz", "503.runbook", "503.overlaid", "580-589", "clients nosuchclient"] {
        for json in ["", " --json"] {
            let output = run(&format!("{line}{json}"));
            assert_eq!((status(&output), output.stdout), (NO, vec![]), "{line}{json}");
        }
    }
}

#[test]
fn status_2_is_bad_usage_of_a_decision() {
    for command in ["retryable", "delay"] {
        all_refuse_with(
            FAILED,
            &[
                &format!("{command} ''"),
                &format!("{command} nonsense"),
                &format!("{command} 503 --attempt 0"),
                &format!("{command} 503 --attempt -1"),
                &format!("{command} 503 --max-attempts x"),
                &format!("{command} 503 --base soon"),
                &format!("{command} 503 --jitter some"),
                &format!("{command} 503 --vendor nosuchvendor"),
                &format!("{command} 503 --nosuch"),
                &format!("{command} 503 504"),
                command,
                &format!("{command} -"),
            ],
        );
        refused(FAILED, "no response", &with_stdin(&format!("{command} -"), b"hello\n"));
    }
}

#[test]
fn status_2_is_bad_usage_of_everything_else() {
    all_refuse_with(
        FAILED,
        &[
            "''",
            "503 ''",
            "search ''",
            "list ''",
            "clients ''",
            "compare 502",
            "compare 502 nonsense",
            "503 --section nosuch",
            "503 --vendor nosuchvendor",
            "503 --brief --all",
            "503.nosuch",
            "503 --nosuch",
            "527-520",
            "list --retry perhaps",
            "--brief list",
            "retry 501",
            "catalogue check nosuch.toml",
            "completions nosuchshell",
            "schema nosuch",
            "503 --catalogue nosuch.toml",
            "-",
            "explain",
            "explain nosuch.http",
            "explain src",
            "search -",
        ],
    );
    for line in ["-", "explain", "explain -"] {
        refused(FAILED, line, &with_stdin(line, b"hello\n"));
    }
}

#[test]
fn status_2_is_no_operand_at_all_and_short_help() {
    for line in ["", "--json", "catalogue"] {
        let output = run(line);
        assert_eq!((status(&output), &*output.stdout), (FAILED, &b""[..]), "{line}");
        assert!(stderr(&output).contains("Usage: http5xx"), "{line}");
    }
}

#[test]
fn status_3_is_caution_and_only_of_a_decision() {
    all_end_with(CAUTIOUS, &["retryable 500", "delay 500", "retryable 588", "delay 500 --json"]);
    all_end_with(FOUND, &["retryable 500 --allow-cautious", "500", "compare 500 501"]);
}

#[test]
fn status_4_is_a_number_of_somebody_else() {
    let numbers = ["000", "100", "200", "301", "404", "429", "499", "600", "999", "0", "50", "5000"];
    for number in numbers {
        for command in ["", "retryable ", "delay ", "list ", "clients ", "compare 503 "] {
            all_refuse_with(OUTSIDE, &[&format!("{command}{number}")]);
        }
    }
    all_refuse_with(OUTSIDE, &["4xx", "490-510", "list 4xx", "list 490-510", "compare 503 4xx", "404.name"]);
    for line in ["-", "explain", "retryable -", "delay -"] {
        refused(OUTSIDE, line, &with_stdin(line, b"HTTP/1.1 404 Not Found\r\n\r\n"));
    }
}

#[test]
fn of_several_operands_the_highest_status_counts() {
    for (line, expected) in [
        ("503 504", FOUND),
        ("503 503.runbook", NO),
        ("503.runbook 404 503", OUTSIDE),
        ("503 404", OUTSIDE),
        ("404 503.nosuch", FAILED),
    ] {
        assert_eq!(status(&run(line)), expected, "{line}");
    }
    let both = run("503.name 404");
    assert_eq!((&*both.stdout, stderr(&both).lines().count()), (&b"Service Unavailable\n"[..], 1));
    // JSON is all or nothing: at status 4 there is none.
    let json = run("503 404 --json");
    assert_eq!((status(&json), &*json.stdout, stderr(&json).lines().count()), (OUTSIDE, &b""[..], 1));
    assert!(!run("503 504 --json").stdout.is_empty());
}

#[test]
fn a_decision_is_quiet_where_asked_and_delay_prints_only_a_wait() {
    for (line, expected) in [("retryable 503 -q", FOUND), ("retryable 501 -q", NO), ("delay 501", NO)] {
        let output = run(line);
        assert_eq!((status(&output), &*output.stdout), (expected, &b""[..]), "{line}");
    }
}

#[test]
fn a_closed_pipe_keeps_the_status_and_says_nothing() {
    for (line, expected) in [
        ("503 --all", FOUND),
        ("503.runbook", NO),
        ("retryable 500", CAUTIOUS),
        ("retryable 501", NO),
        ("503 404", OUTSIDE),
        ("--help", FOUND),
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = program(line).stdout(writer).stderr(Stdio::piped()).output().expect("it runs");
        assert_eq!(status(&output), expected, "{line}");
        assert!(!stderr(&output).contains("standard output"), "{line}");
    }
}

/// Nobody is left to be told.
#[test]
fn a_closed_stderr_keeps_the_status() {
    for (line, expected) in [("404", OUTSIDE), ("503.nosuch", FAILED), ("--nosuch", FAILED), ("", FAILED)] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let status = program(line).stderr(writer).status().expect("it runs");
        assert_eq!(status.code(), Some(expected), "{line}");
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use super::*;

    #[test]
    fn a_full_disk_is_status_2_with_one_line() {
        for line in
            ["503", "503 --json", "list", "retryable 503", "delay 503", "man", "schema", "--help", "-V"]
        {
            let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
            let output = program(line).stdout(full).stderr(Stdio::piped()).output().expect("it runs");
            refused(FAILED, line, &output);
        }
    }

    #[test]
    fn a_full_disk_does_not_matter_where_nothing_is_printed() {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let status = program("retryable 501 -q").stdout(full).status().expect("it runs");
        assert_eq!(status.code(), Some(NO));
    }

    /// Every read of it fails, for root too.
    #[test]
    fn an_unreadable_file_is_status_2() {
        all_refuse_with(
            FAILED,
            &["explain /proc/self/mem", "503 --catalogue /proc/self/mem", "catalogue check /proc/self/mem"],
        );
    }

    #[test]
    fn a_catalogue_that_is_no_regular_file_is_status_2() {
        all_refuse_with(FAILED, &["503 --catalogue /dev/null", "503 --catalogue src"]);
    }
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::ffi::OsStrExt;

    /// The shell closes a stream that the program then finds closed.
    fn shell(script: &str) -> Output {
        let script = script.replace("http5xx", env!("CARGO_BIN_EXE_http5xx"));
        Command::new("sh").args(["-c", &script]).env("HTTP5XX_CATALOGUE", "").output().expect("a shell")
    }

    #[test]
    fn closed_streams_neither_hang_nor_change_the_status() {
        for (script, expected) in [
            ("http5xx 503 >&-", FOUND),
            ("http5xx 501.runbook >&-", NO),
            ("http5xx retryable 500 >&- 2>&-", CAUTIOUS),
            ("http5xx 404 2>&-", OUTSIDE),
            ("http5xx - <&-", FAILED),
            ("http5xx retryable - <&-", FAILED),
            ("http5xx search - <&-", FAILED),
            ("http5xx <&- >&- 2>&-", FAILED),
            ("http5xx 503 <&-", FOUND),
        ] {
            assert_eq!(status(&shell(script)), expected, "{script}");
        }
    }

    /// Nothing else may take its number.
    #[test]
    fn what_belongs_on_a_closed_stdout_appears_nowhere() {
        let output = shell("http5xx 503 >&-");
        assert_eq!(stderr(&output), "");
    }

    #[test]
    fn bytes_that_are_no_text_are_answered_or_refused() {
        let odd = OsStr::from_bytes(b"\xff\xfe");
        for command in [&[][..], &["search"], &["list"], &["retryable"], &["clients"], &["compare", "502"]] {
            let output = program(&command.join(" ")).arg(odd).output().expect("it runs");
            assert!([NO, FAILED].contains(&status(&output)), "{command:?}");
            assert_eq!(output.stdout, b"", "{command:?}");
        }
    }
}

/// Help, version, completions, manual and schema work whatever state a team's catalogue is in.
#[test]
fn a_broken_catalogue_stops_answers_but_no_documents() {
    for (line, expected) in [
        ("503", FAILED),
        ("list", FAILED),
        ("retryable 503", FAILED),
        ("503 --no-catalogue", FOUND),
        ("--no-catalogue 503", FOUND),
        ("503 --catalogue tests/cmd/team.in/codes.toml", FOUND),
        ("--help", FOUND),
        ("retryable --help", FOUND),
        ("--version", FOUND),
        ("completions zsh", FOUND),
        ("man", FOUND),
        ("schema", FOUND),
        ("catalogue init", FOUND),
        ("catalogue check tests/cmd/team.in/codes.toml", FOUND),
    ] {
        let output = program(line).env("HTTP5XX_CATALOGUE", "nosuch.toml").output().expect("it runs");
        assert_eq!(status(&output), expected, "{line}");
        if expected == FAILED {
            assert_eq!(output.stdout, b"", "{line}");
            assert!(stderr(&output).contains("--no-catalogue"), "{line}");
        }
    }
}
