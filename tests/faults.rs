//! What can go wrong around the program: files that are none, no home, and text that is meant for a terminal.
#![cfg(unix)]

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

#[allow(dead_code, unreachable_pub, reason = "shared with the fuzz targets, which use the rest")]
#[path = "../fuzz/src/lib.rs"]
mod targets;

/// Long after a slow machine is done: only a program that hangs gets here.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a terminal acts on, or a reader is deceived by: a title, a colour, C1, DEL, an override, a carriage return.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{1b}[31m\u{9b}2J\u{7f}\u{202e}\u{2066}\r\u{8}";

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_http5xx"));
    command.env_clear().env("LANG", "C.UTF-8").current_dir(env!("CARGO_TARGET_TMPDIR"));
    command
}

/// Runs it, and ends it where it hangs.
fn run(command: &mut Command, stdin: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let readers = (read(child.stdout.take()), read(child.stderr.take()));
    _ = child.stdin.take().expect("piped").write_all(stdin);
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("it is ours") {
            break status;
        }
        if began.elapsed() > PATIENCE {
            child.kill().expect("it is ours");
            panic!("{command:?} hangs");
        }
        thread::sleep(Duration::from_millis(2));
    };
    let [stdout, stderr] = [readers.0, readers.1].map(|reader| reader.join().expect("it reads to the end"));
    Output { status, stdout, stderr }
}

/// Reads a stream beside the program, which could not go on if nobody did.
fn read(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    let mut stream = stream.expect("piped");
    thread::spawn(move || {
        let mut bytes = vec![];
        stream.read_to_end(&mut bytes).expect("a pipe is readable");
        bytes
    })
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("no signal ends it")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("what it says is text")
}

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults").join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

fn mkfifo(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo is there");
    assert!(made.success());
}

#[test]
fn a_catalogue_that_nobody_writes_is_refused_and_not_waited_for() {
    let home = folder("fifo");
    let fifo = home.join("http5xx/codes.toml");
    fs::create_dir(home.join("http5xx")).expect("a folder");
    mkfifo(&fifo);
    for command in [
        program().arg("503").arg("--catalogue").arg(&fifo),
        program().arg("catalogue").arg("check").arg(&fifo),
        program().arg("503").env("HTTP5XX_CATALOGUE", &fifo),
        program().arg("503").env("XDG_CONFIG_HOME", &home),
    ] {
        let output = run(command, b"");
        assert_eq!(status(&output), 2, "{command:?}");
        assert!(stderr(&output).contains("is no regular file"), "{}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_catalogue_in_the_folder_that_is_no_file_is_never_silently_left_out() {
    let home = folder("irregular");
    let place = home.join(".config/http5xx/codes.toml");
    fs::create_dir_all(&place).expect("a folder");
    let output = run(program().arg("503").env("HOME", &home), b"");
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("is a folder") && stderr(&output).contains("--no-catalogue"));

    fs::remove_dir(&place).expect("it is empty");
    std::os::unix::fs::symlink(&place, &place).expect("a link to itself");
    assert_eq!(status(&run(program().arg("503").env("HOME", &home), b"")), 2);

    fs::remove_file(&place).expect("it is a link");
    std::os::unix::fs::symlink("nowhere", &place).expect("a link to nothing");
    assert_eq!(
        status(&run(program().arg("503").env("HOME", &home), b"")),
        0,
        "what is not there is no fault"
    );
}

/// Root reads everything; elsewhere this holds a file without permissions.
#[test]
fn a_catalogue_that_may_not_be_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let file = folder("secret").join("codes.toml");
    fs::write(&file, "").expect("a file");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).expect("it is ours");
    let expected = if fs::read(&file).is_ok() { 0 } else { 2 };
    assert_eq!(status(&run(program().arg("503").arg("--catalogue").arg(&file), b"")), expected);
}

#[test]
fn without_a_home_there_is_no_catalogue_and_no_fault() {
    let not_text = OsStr::from_bytes(b"/\xff\xfe");
    let environments: &[&[(&str, &OsStr)]] = &[
        &[],
        &[("HOME", OsStr::new(""))],
        &[("HOME", OsStr::new("/nonexistent"))],
        &[("HOME", OsStr::new("relative"))],
        &[("HOME", not_text), ("XDG_CONFIG_HOME", not_text)],
        &[("XDG_CONFIG_HOME", OsStr::new(""))],
        &[("XDG_CONFIG_HOME", OsStr::new("/dev/null"))],
        &[("TERM", not_text), ("COLUMNS", not_text), ("LC_ALL", not_text), ("NO_COLOR", not_text)],
        &[("COLUMNS", OsStr::new("1")), ("TERM", OsStr::new(""))],
    ];
    for environment in environments {
        for line in ["503", "retryable 503", "catalogue init", "search gateway"] {
            let mut command = program();
            command.args(line.split(' ')).envs(environment.iter().copied());
            let output = run(&mut command, b"");
            assert_eq!((status(&output), stderr(&output)), (0, ""), "{command:?}");
        }
    }
}

/// What a command line prints is harmless, whatever status it ends with.
fn is_harmless(command: &mut Command, stdin: &[u8]) -> Output {
    let output = run(command, stdin);
    for stream in [&output.stdout, &output.stderr] {
        let text = std::str::from_utf8(stream).expect("what it prints is text");
        let bad = text.split('\n').find(|line| !targets::is_clean(line) || line.contains('\r'));
        assert_eq!(bad, None, "{command:?}");
    }
    output
}

#[test]
fn nothing_hostile_in_arguments_is_printed_raw() {
    let glued = format!("503{HOSTILE}");
    let path = format!("503.{HOSTILE}");
    let option = format!("--{HOSTILE}");
    let lines: &[&[&str]] = &[
        &[HOSTILE],
        &[&glued],
        &[&path],
        &["503", &path],
        &[&option],
        &["list", &option],
        &["list", HOSTILE],
        &["list", "--vendor", HOSTILE],
        &["list", "--retry", HOSTILE],
        &["search", HOSTILE],
        &["search", "gateway", HOSTILE],
        &["search", "--json", "gateway", HOSTILE],
        &["clients", HOSTILE],
        &["compare", "502", HOSTILE],
        &["503", "--vendor", HOSTILE],
        &["503", "--section", HOSTILE],
        &["503", "--color", HOSTILE],
        &["503", "--catalogue", HOSTILE],
        &["retryable", HOSTILE],
        &["retryable", "503", "--method", HOSTILE],
        &["retryable", "503", "--method", HOSTILE, "--idempotent"],
        &["retryable", "503", "--method", HOSTILE, "--idempotent", "--json"],
        &["retryable", "503", "--retry-after", HOSTILE],
        &["retryable", "503", "--jitter", HOSTILE],
        &["delay", "503", "--base", HOSTILE],
        &["delay", "503", "--attempt", HOSTILE],
        &["explain", HOSTILE],
        &["catalogue", HOSTILE],
        &["catalogue", "check", HOSTILE],
        &["completions", HOSTILE],
        &["schema", HOSTILE],
        &["retryabel", &glued],
        &["retry", &path],
    ];
    for line in lines {
        is_harmless(program().args(*line), b"");
        let raw: Vec<OsString> = line
            .iter()
            .map(|text| OsStr::from_bytes(&[text.as_bytes(), b"\xff\x9b"].concat()).to_owned())
            .collect();
        is_harmless(program().args(raw), b"");
    }
}

#[test]
fn nothing_hostile_in_a_response_is_printed_raw() {
    let response = format!(
        "HTTP/1.1 503 {HOSTILE}\r\nServer: nginx {HOSTILE}\r\nRetry-After: {HOSTILE}\r\nretry-after-ms: {HOSTILE}\r\n\
         {HOSTILE}: {HOSTILE}\r\nVia: 1.1 {HOSTILE}\r\nProxy-Status: {HOSTILE}\r\n\r\n"
    );
    let problem = serde_json::json!({ "title": HOSTILE, "detail": HOSTILE });
    let bodies = [format!("<title>{HOSTILE}</title>"), problem.to_string(), HOSTILE.to_owned()];
    for body in bodies {
        let text = format!("{response}{body}");
        for line in [
            "-",
            "- --all",
            "- --json",
            "- --brief",
            "explain",
            "retryable -",
            "retryable - --json",
            "delay -",
        ] {
            let output = is_harmless(program().args(line.split(' ')), text.as_bytes());
            assert!([0, 1].contains(&status(&output)), "{line}: {}", stderr(&output));
        }
        for line in ["search -", "search - --json", "-", "retryable -"] {
            is_harmless(program().args(line.split(' ')), body.as_bytes());
        }
    }
}

#[test]
fn nothing_hostile_in_the_environment_is_printed_raw() {
    for name in [
        "HTTP5XX_CATALOGUE",
        "XDG_CONFIG_HOME",
        "HOME",
        "TERM",
        "COLUMNS",
        "LC_ALL",
        "NO_COLOR",
        "CLICOLOR_FORCE",
    ] {
        for line in ["503", "catalogue init", "--nosuch"] {
            let mut command = program();
            if name == "CLICOLOR_FORCE" {
                command.env("NO_COLOR", "1");
            }
            is_harmless(command.args(line.split(' ')).env(name, HOSTILE), b"");
        }
    }
}

#[test]
fn nothing_hostile_in_a_teams_file_is_printed_raw() {
    let folder = folder("hostile");
    let quoted = serde_json::to_string(HOSTILE).expect("a text").replace('\u{7f}', "\\u007f");
    // No control characters, but nothing that anybody could see.
    let unseen = "a\u{200b}\u{ad}\u{feff}b";
    let lawful = format!(
        "[[code]]\ncode = 503\nowner = \"{unseen}\"\nnote = \"{unseen}\"\ncauses = [\"{unseen}\"]\n\
         [[code.checks]]\nrun = \"{unseen}\"\nshows = \"{unseen}\"\n\
         [[code]]\ncode = 555\nname = \"{unseen}\"\nsummary = \"{unseen}\"\n"
    );
    let faulty = [
        format!("[[code]]\ncode = 503\n{quoted} = 1\n"),
        format!("[[code]]\ncode = 503\n\"a\\nhttp5xx: b\" = 1\n[[code]]\ncode = {quoted}\n"),
        format!("[[code]]\ncode = 503\n[code.retry]\nverdict = {quoted}\n"),
        format!("[[code]]\ncode = 503\nrunbook = {quoted}\n"),
        format!("# {HOSTILE}\n= {HOSTILE}"),
        HOSTILE.to_owned(),
        lawful.replace(&format!("\"{unseen}\""), &quoted),
    ];
    for (at, text) in faulty.iter().chain([&lawful]).enumerate() {
        let file = folder.join(format!("{at}-{HOSTILE}.toml"));
        fs::write(&file, text).expect("the file can be written");
        let with = |line: &str| {
            let mut command = program();
            command.args(line.split(' ')).env("HTTP5XX_CATALOGUE", &file);
            command
        };
        let mut check = program();
        check.args(["catalogue", "check"]).arg(&file);
        let expected = if *text == lawful { 0 } else { 2 };
        let output = is_harmless(&mut check, b"");
        assert_eq!(status(&output), expected, "{text}: {}", stderr(&output));
        assert!(
            stderr(&output).lines().all(|line| line.contains(".toml") || line.contains("--no-catalogue"))
        );
        for line in [
            "503",
            "503 --all",
            "503 --json",
            "555",
            "503.note",
            "503.checks",
            "list",
            "5xx --brief",
            "compare 503 555",
        ] {
            is_harmless(&mut with(line), b"");
        }
        is_harmless(&mut with("retryable 555 --method POST"), b"");
        is_harmless(&mut with("search gateway"), b"");
    }
}
