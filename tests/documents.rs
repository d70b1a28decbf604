//! The exit statuses are written once, in `src/exit.rs`; help, manual and README say the same.

use std::process::Command;

use http5xx::exit::{Exit, SHORT, TABLE};

fn stdout(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_http5xx"));
    let output = command.args(arguments).env("NO_COLOR", "1").output().expect("it runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Line breaks are a matter of width.
fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn help_has_the_table_and_short_help_a_few_words() {
    assert!(single_spaced(&stdout(&["--help"])).ends_with(&single_spaced(TABLE)));
    assert!(single_spaced(&stdout(&["-h"])).ends_with(&single_spaced(SHORT)));
}

#[test]
fn the_manual_has_every_meaning() {
    let manual =
        single_spaced(&stdout(&["man"]).replace("\\-", "-").replace("\\*(Aq", "'").replace("\\&", ""));
    for exit in Exit::ALL {
        assert!(manual.contains(exit.decision()), "{exit:?}: {}", exit.decision());
        assert!(manual.contains(exit.other()), "{exit:?}: {}", exit.other());
    }
}

#[test]
fn the_readme_has_the_table() {
    let readme = include_str!("../README.md");
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect()
    };
    let rows = readme.lines().filter(|line| line.starts_with("| ")).map(cells);
    let rows: Vec<_> = rows.skip_while(|row| row[0] != "status").skip(1).take(Exit::ALL.len()).collect();
    let expected = Exit::ALL.iter().map(|exit| {
        let other = if exit.other() == exit.decision() { "the same" } else { exit.other() };
        vec![exit.status().to_string(), exit.decision().to_owned(), other.to_owned()]
    });
    assert_eq!(rows, expected.collect::<Vec<_>>());
}
