//! Responses of four proxies, broken in known ways, as `tests/servers/run --save` kept them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// One line of the index: what a capture must be taken for.
struct Capture {
    path: PathBuf,
    code: u64,
    /// `nginx|unknown` where either is right.
    component: String,
    retry_after: Option<f64>,
    retryable: i32,
}

fn captures() -> Vec<Capture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers/captures");
    let index = fs::read_to_string(folder.join("index.tsv")).expect("the index is there");
    let capture = |line: &str| {
        let [file, code, component, retry_after, retryable] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("five columns");
        Capture {
            path: folder.join(file),
            code: code.parse().expect("a code"),
            component: component.to_owned(),
            retry_after: retry_after.parse().ok(),
            retryable: retryable.parse().expect("an exit status"),
        }
    };
    index.lines().skip(1).map(capture).collect()
}

/// Runs the program with a capture as its standard input.
fn http5xx(arguments: &[&str], input: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_http5xx"))
        .args(arguments)
        .env("HTTP5XX_CATALOGUE", "")
        .stdin(File::open(input).expect("the capture is there"))
        .output()
        .expect("the program runs")
}

#[test]
fn each_response_gives_its_code_sender_and_retry_after() {
    for capture in captures() {
        let name = capture.path.display();
        let output = http5xx(&["-", "--json"], &capture.path);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let component = told["sender"]["component"].as_str().expect("a component");
        assert_eq!(told["code"], capture.code, "{name}");
        assert_eq!(told["retry_after_seconds"].as_f64(), capture.retry_after, "{name}");
        assert!(
            capture.component.split('|').any(|right| right == component),
            "{name}: expected {}, found {component}, by {}",
            capture.component,
            told["sender"]["evidence"]
        );
    }
}

#[test]
fn each_response_gives_its_retry_decision() {
    for capture in captures() {
        let output = http5xx(&["retryable", "-"], &capture.path);
        assert_eq!(output.status.code(), Some(capture.retryable), "{}", capture.path.display());
    }
}

#[test]
fn every_capture_is_in_the_index() {
    let listed: Vec<PathBuf> = captures().into_iter().map(|capture| capture.path).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers/captures");
    let files =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    for file in files.filter(|file| file.extension().is_some_and(|extension| extension == "http")) {
        assert!(listed.contains(&file), "{} is in no line of the index", file.display());
    }
}
