//! Scores the search on a set of queries: `cargo run --release --example score_search -- FILE [--misses]`.
//!
//! The file has tab-separated columns with a header: id, kind, query, expected codes (best first), also, source.
//! Success@k is the share of queries with an expected code among the first k results; MRR the mean of 1/rank of
//! the first one within ten.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints what it measured")]

mod score;

use std::process::ExitCode;

use score::Score;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(table) = arguments.next().and_then(|file| std::fs::read_to_string(file).ok()) else {
        eprintln!("usage: score_search FILE [--misses]");
        return ExitCode::from(2);
    };
    let scored = score::score(&table);
    if arguments.next().is_some_and(|option| option == "--misses") {
        scored.misses.iter().for_each(|miss| println!("{miss}"));
    }
    for (kind, score) in &scored.kinds {
        println!("{}", line(kind, score));
    }
    println!("{}", line("all", &scored.all));
    ExitCode::SUCCESS
}

fn line(name: &str, score: &Score) -> String {
    let (first, third, mrr) = (score.success_at_1(), score.success_at_3(), score.mean_reciprocal_rank());
    format!("{name:<10} {:>4} queries  S@1 {first:.3}  S@3 {third:.3}  MRR {mrr:.3}", score.queries())
}
