//! The picture in the README: what `http5xx 503` shows on a terminal of 80 columns, its colours read from the
//! escapes that the program prints. `SNAPSHOTS=overwrite cargo test --test picture` draws it again.

use std::fmt::Write;

use http5xx::environment::Environment;
use snapbox::{Data, assert_data_eq};

const COMMAND: &str = "http5xx 503";
const COLUMNS: usize = 80;
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/http5xx-503.svg");

/// Pixels.
const CELL: (usize, usize) = (9, 19);
const MARGIN: usize = 18;

#[test]
fn the_picture_is_current() {
    let drawn = svg(&screen());
    assert_data_eq!(drawn, Data::read_from(FILE.as_ref(), None).raw());
}

/// What the terminal gets.
fn screen() -> String {
    let environment = Environment {
        columns: Some(COLUMNS.to_string().into()),
        stdout_is_terminal: true,
        ..Environment::default()
    };
    let arguments: Vec<_> = COMMAND.split(' ').map(Into::into).collect();
    let (output, _) = http5xx::run(&arguments, &environment, &mut std::io::empty());
    format!("$ {COMMAND}\n{}", output.stdout)
}

fn svg(screen: &str) -> String {
    let lines: Vec<&str> = screen.lines().collect();
    let width = COLUMNS * CELL.0 + 2 * MARGIN;
    let height = lines.len() * CELL.1 + 2 * MARGIN;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\">\n\
         <title>{COMMAND}, on a terminal</title>\n\
         <style>\n\
         text {{ font: 15px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d7dae0; white-space: pre }}\n\
         .b {{ font-weight: bold; fill: #ffffff }} .d {{ fill: #8b93a3 }}\n\
         .g {{ fill: #7ec16e; font-weight: bold }} .y {{ fill: #e0b95b; font-weight: bold }} .r {{ fill: #e8746c; font-weight: bold }}\n\
         </style>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#1d2129\"/>\n"
    );
    for (row, line) in lines.iter().enumerate() {
        let y = MARGIN + (row + 1) * CELL.1 - 5;
        let mut x = MARGIN;
        for (class, text) in runs(line) {
            let length = text.chars().count() * CELL.0;
            // Spaces are told by where the words stand: not every program keeps them.
            let words = text.trim();
            if !words.is_empty() {
                let x = x + (text.chars().count() - text.trim_start().chars().count()) * CELL.0;
                let length = words.chars().count() * CELL.0;
                let text = words.replace('&', "&amp;").replace('<', "&lt;");
                let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
                writeln!(svg, "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\"{class}>{text}</text>")
                    .expect("a string takes all");
            }
            x += length;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The parts of a line, each with the class of its style.
fn runs(line: &str) -> Vec<(&'static str, &str)> {
    let mut parts = line.split("\u{1b}[");
    let plain = parts.next().map(|text| ("", text));
    let styled = parts.map(|part| {
        let (codes, text) = part.split_once('m').expect("nothing but colours is printed");
        (class(codes), text)
    });
    plain.into_iter().chain(styled).collect()
}

fn class(codes: &str) -> &'static str {
    let is = |wanted: &str| codes.split(';').any(|code| code == wanted);
    match () {
        () if is("32") => "g",
        () if is("33") => "y",
        () if is("31") => "r",
        () if is("1") => "b",
        () if is("2") => "d",
        () => "",
    }
}
