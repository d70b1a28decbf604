//! Random command lines at the real program, raw bytes among them. The seed is fixed: a run repeats the one before.
#![cfg(unix)]
#![allow(clippy::print_stdout, reason = "shown where a test fails")]

use std::ffi::OsString;
use std::io::Write;
use std::os::unix::ffi::OsStringExt;
use std::process::{Command, Stdio};

use fastrand::Rng;
use http5xx::exit::Exit;
use http5xx::render::Output;

#[allow(dead_code, unreachable_pub, reason = "shared with the fuzz targets, which use the rest")]
#[path = "../fuzz/src/lib.rs"]
mod targets;

const LINES: usize = 2_000;

/// What command lines are made of, besides random bytes.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "503", "502,504", "500.19", "H12", "52x", "520-527", "588", "404", "000", "600", "503.retry.verdict", "UH.retry",
    "503.causes.0", "bad gateway", "upstream", "timeuot", "-", "", "--", "explain", "search", "list", "compare", "clients",
    "curl", "retryable", "delay", "catalogue", "check", "init", "completions", "bash", "man", "schema", "decision",
    "--json", "--all", "--brief", "--section", "retry,checks", "--vendor", "cloudflare", "--color", "always", "never",
    "--color=always", "--catalogue", "/dev/null", "/", "--no-catalogue", "--retry", "--standing", "unofficial", "--method",
    "POST", "--idempotent", "--retry-after", "120", "Sun, 06 Nov 1994 08:49:37 GMT", "--attempt", "2", "1000",
    "--max-attempts", "4294967295", "--max-wait", "--base", "--cap", "3650d", "1e9", "99999999999999999999d", "--jitter",
    "equal", "none", "--seed", "18446744073709551615", "--allow-cautious", "-q", "--whole", "-h", "--help", "-V",
    "--nosuch", "-x", "retryabel", "\u{1b}[31m", "\u{202e}503", "\u{9b}2J", "\u{7f}", "５０３", "a\nb",
];

const RESPONSE: &[u8] = b"HTTP/1.1 503 \x1b[31m\r\nServer: nginx\r\nRetry-After: \x07\xc2\x9b5\r\n\r\n{\"title\":\"\xe2\x80\xae\"}";

fn bytes(luck: &mut Rng, most: usize) -> Vec<u8> {
    (0..luck.usize(1..=most)).map(|_| luck.u8(1..)).collect()
}

fn argument(luck: &mut Rng) -> OsString {
    let mut text = luck.choice(PIECES).expect("there are pieces").as_bytes().to_vec();
    match luck.u8(..10) {
        0 => text = bytes(luck, 12),
        1 => text.extend(bytes(luck, 3)),
        2 if !text.is_empty() => text[0] = luck.u8(1..),
        _ => {}
    }
    OsString::from_vec(text)
}

fn stdin(luck: &mut Rng) -> Vec<u8> {
    match luck.u8(..4) {
        0 => vec![],
        1 => bytes(luck, 300),
        2 => RESPONSE[..luck.usize(..RESPONSE.len())].to_vec(),
        _ => RESPONSE.to_vec(),
    }
}

fn run(arguments: &[OsString], stdin: &[u8]) -> std::process::Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_http5xx"))
        .args(arguments)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // It need not read what it was not asked to read.
    _ = child.stdin.take().expect("piped").write_all(stdin);
    child.wait_with_output().expect("the program ends")
}

#[test]
#[allow(clippy::print_stdout, reason = "the harness shows it where a test fails")]
fn no_command_line_breaks_it() {
    let mut luck = Rng::with_seed(503);
    let mut seen = [0; 5];
    for _ in 0..LINES {
        // Now and then a line that means something, so that every status is met.
        let sensible = if luck.u8(..20) == 0 { vec!["retryable".into(), "500".into()] } else { vec![] };
        let random = (0..luck.usize(..7)).map(|_| argument(&mut luck));
        let arguments: Vec<OsString> = sensible.into_iter().chain(random).collect();
        let output = run(&arguments, &stdin(&mut luck));
        // The test harness shows the last of these where something is wrong.
        println!("{arguments:?}: {}", output.status);
        let status = output.status.code().expect("no signal ends it");
        let exit =
            Exit::ALL.iter().find(|exit| i32::from(exit.status()) == status).expect("a status of ours");
        let text = |bytes| String::from_utf8(bytes).expect("what it prints is text");
        let output = Output { stdout: text(output.stdout), stderr: text(output.stderr) };
        assert!(!output.stderr.contains("panicked"), "{}", output.stderr);
        let operands =
            arguments.len() > 1 || arguments.iter().any(|text| text.to_string_lossy().contains(','));
        targets::check(&output, *exit, operands);
        seen[usize::from(exit.status())] += 1;
    }
    assert!(seen.iter().all(|count| *count > 0), "statuses seen: {seen:?}");
}
