//! Scores the search on a set of queries: `cargo run --release --example score_search -- FILE [--misses]`.
//!
//! The file has tab-separated columns with a header: id, kind, query, expected codes (best first), also, source.
//! Success@k is the share of queries with an expected code among the first k results; MRR the mean of 1/rank of
//! the first one within ten.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints what it measured")]

use std::collections::BTreeMap;
use std::process::ExitCode;

use http5xx::catalogue::BUILT_IN;
use http5xx::search::search;

/// The sums over some queries.
#[derive(Default)]
struct Score {
    queries: u32,
    first: u32,
    third: u32,
    reciprocal: f64,
}

impl Score {
    fn add(&mut self, rank: Option<u32>) {
        self.queries += 1;
        self.first += u32::from(rank == Some(1));
        self.third += u32::from(rank.is_some_and(|rank| rank <= 3));
        self.reciprocal += rank.map_or(0.0, |rank| 1.0 / f64::from(rank));
    }

    fn line(&self, name: &str) -> String {
        let share = |count: u32| f64::from(count) / f64::from(self.queries.max(1));
        let mrr = self.reciprocal / f64::from(self.queries.max(1));
        let (first, third) = (share(self.first), share(self.third));
        format!("{name:<10} {:>4} queries  S@1 {first:.3}  S@3 {third:.3}  MRR {mrr:.3}", self.queries)
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(text) = arguments.next().and_then(|file| std::fs::read_to_string(file).ok()) else {
        eprintln!("usage: score_search FILE [--misses]");
        return ExitCode::from(2);
    };
    let misses = arguments.next().is_some_and(|option| option == "--misses");
    let mut kinds: BTreeMap<&str, Score> = BTreeMap::new();
    let mut all = Score::default();
    for row in text.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [id, kind, query, expected, ..] = columns[..] else { continue };
        let found: Vec<u16> = search(&BUILT_IN, query).iter().filter_map(|hit| hit.code).collect();
        let is_expected = |code: &u16| expected.split(',').any(|known| known == code.to_string());
        let rank = (1..).zip(&found).find(|(_, code)| is_expected(code)).map(|(rank, _)| rank);
        kinds.entry(kind).or_default().add(rank);
        all.add(rank);
        if misses && rank != Some(1) {
            println!("{id} {kind}: expected {expected}, found {found:?}: {query}");
        }
    }
    for (kind, score) in &kinds {
        println!("{}", score.line(kind));
    }
    println!("{}", all.line("all"));
    ExitCode::SUCCESS
}
