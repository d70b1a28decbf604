//! What is checked in is what the program prints. `SNAPSHOTS=overwrite cargo test` rewrites it.

use std::path::Path;
use std::process::Command;

use snapbox::Data;
use snapbox::assert_data_eq;

/// What the program prints in surroundings that should not matter, and the file that must say the same.
#[track_caller]
fn is_current(arguments: &[&str], file: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_http5xx"))
        .args(arguments)
        .env("COLUMNS", "37")
        .env("LC_ALL", "C.UTF-8")
        .env("CLICOLOR_FORCE", "1")
        .env("HTTP5XX_CATALOGUE", "/nosuch")
        .output()
        .expect("the program starts");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    assert_data_eq!(printed, Data::read_from(&file, None).raw());
}

#[test]
fn completions_are_current() {
    for (shell, file) in [
        ("bash", "http5xx.bash"),
        ("elvish", "http5xx.elv"),
        ("fish", "http5xx.fish"),
        ("nushell", "http5xx.nu"),
        ("powershell", "http5xx.ps1"),
        ("pwsh", "http5xx.ps1"),
        ("zsh", "_http5xx"),
    ] {
        is_current(&["completions", shell], &format!("completions/{file}"));
    }
}

#[test]
fn the_manual_is_current() {
    is_current(&["man"], "man/http5xx.1");
}
