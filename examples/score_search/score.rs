//! How well search ranks: the measure that the example prints and a test holds.

use std::collections::BTreeMap;

use http5xx::catalogue::BUILT_IN;
use http5xx::search::search;

/// The sums over some queries.
#[derive(Default)]
pub(crate) struct Score {
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

    /// The share of queries with an expected code as the first result.
    pub(crate) fn success_at_1(&self) -> f64 {
        f64::from(self.first) / f64::from(self.queries.max(1))
    }

    /// The share with one among the first three.
    pub(crate) fn success_at_3(&self) -> f64 {
        f64::from(self.third) / f64::from(self.queries.max(1))
    }

    /// The mean of 1/rank of the first expected code within ten.
    pub(crate) fn mean_reciprocal_rank(&self) -> f64 {
        self.reciprocal / f64::from(self.queries.max(1))
    }

    /// How many queries it is of.
    pub(crate) fn queries(&self) -> u32 {
        self.queries
    }
}

/// A set of queries, scored.
#[derive(Default)]
pub(crate) struct Scored {
    /// All of them.
    pub(crate) all: Score,
    /// Those of each kind.
    pub(crate) kinds: BTreeMap<String, Score>,
    /// A line for each query whose first result is not expected.
    pub(crate) misses: Vec<String>,
}

/// Scores a table of queries: tab-separated with a header; id, kind, query, expected codes, and more.
pub(crate) fn score(table: &str) -> Scored {
    let mut scored = Scored::default();
    for row in table.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [id, kind, query, expected, ..] = columns[..] else { continue };
        let found: Vec<u16> = search(&BUILT_IN, query).iter().filter_map(|hit| hit.code).collect();
        let is_expected = |code: &u16| expected.split(',').any(|known| known == code.to_string());
        let rank = (1..).zip(&found).find(|(_, code)| is_expected(code)).map(|(rank, _)| rank);
        scored.kinds.entry(kind.to_owned()).or_default().add(rank);
        scored.all.add(rank);
        if rank != Some(1) {
            scored.misses.push(format!("{id} {kind}: expected {expected}, found {found:?}: {query}"));
        }
    }
    scored
}
