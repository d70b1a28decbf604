//! The README says what is so: its console blocks are run, and what it quotes is what stands in the repository.
//! `SNAPSHOTS=overwrite cargo test --test readme` puts what the program says now where it no longer holds.

#![cfg(unix)]

use std::path::Path;
use std::process::Command;

use snapbox::{Data, assert_data_eq};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const README: &str = include_str!("../README.md");

/// A line of its own that stands for any number of lines.
const ANY: &str = "...";

#[test]
fn console_blocks_hold() {
    let readme: Vec<&str> = README.lines().collect();
    let mut held = String::new();
    let mut at = 0;
    while at < readme.len() {
        held += &format!("{}\n", readme[at]);
        at += 1;
        if readme[at - 1] != "```console" {
            continue;
        }
        while readme[at] != "```" {
            let command = readme[at].strip_prefix("$ ").expect("a block begins with a command");
            let end =
                (at + 1..readme.len()).find(|line| readme[*line] == "```" || readme[*line].starts_with("$ "));
            let end = end.expect("a block ends");
            let shown = &readme[at + 1..end];
            let said = if is_there(command) { run(command) } else { shown.join("\n") };
            let said: Vec<&str> = said.lines().collect();
            for line in [readme[at]].iter().chain(if matches(&said, shown) { shown } else { &said }) {
                held += &format!("{line}\n");
            }
            at = end;
        }
    }
    assert_data_eq!(held, Data::read_from(&Path::new(ROOT).join("README.md"), None).raw());
}

/// Whether the programs that the examples use besides this one are installed.
fn is_there(command: &str) -> bool {
    let found = |program| {
        let asked = Command::new("sh").args(["-c", &format!("command -v {program}")]).output();
        asked.is_ok_and(|asked| asked.status.success())
    };
    !command.contains("jq ") || found("jq")
}

/// What a shell at the top of the repository shows, the status first where it is not 0.
fn run(command: &str) -> String {
    let folder = Path::new(env!("CARGO_BIN_EXE_http5xx")).parent().expect("it stands in a folder");
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").expect("PATH is set"));
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(ROOT)
        .env("PATH", path)
        .env("HTTP5XX_CATALOGUE", "")
        .env("LC_ALL", "C.UTF-8")
        .env("NO_COLOR", "1")
        .output()
        .expect("sh starts");
    let status = output.status.code().expect("it ends by itself");
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let status = if status == 0 { String::new() } else { format!("? {status}\n") };
    format!("{status}{said}").trim_end().to_owned()
}

/// Whether `said` is what is `shown`, with any lines where that has dots.
fn matches(said: &[&str], shown: &[&str]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((&ANY, rest)) => (0..=said.len()).any(|lines| matches(&said[lines..], rest)),
        Some((line, rest)) => said.first() == Some(line) && matches(&said[1..], rest),
    }
}

/// The README quotes these files, but for comments at their top.
#[test]
fn quoted_files_are_what_they_are() {
    for file in ["tests/recipes/retry.sh", "tests/recipes/retry-response.sh", "docs/team-codes.toml"] {
        let text = std::fs::read_to_string(Path::new(ROOT).join(file)).expect(file);
        let body: Vec<&str> =
            text.lines().skip_while(|line| line.starts_with('#') || line.is_empty()).collect();
        assert!(
            README.contains(&format!("\n{}\n```", body.join("\n"))),
            "{file} is not in README.md as it is"
        );
    }
}

#[test]
fn dots_stand_for_any_lines() {
    let said = ["a", "b", "c", "d"];
    for shown in ["a b c d", "...", "a ...", "... d", "a ... d", "... b ...", "... b c ... d", "a ... b c d"]
    {
        assert!(matches(&said, &shown.split(' ').collect::<Vec<_>>()), "{shown}");
    }
    for shown in ["a", "b ...", "... c", "... x ...", "... c ... b ...", "a b c d e"] {
        assert!(!matches(&said, &shown.split(' ').collect::<Vec<_>>()), "{shown}");
    }
}
