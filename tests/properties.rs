//! What the pure rules promise for any values. The draws are fixed: a run repeats the one before.

use std::time::Duration;

use http5xx::answer::Guidance;
use http5xx::catalogue::BUILT_IN;
use http5xx::catalogue::format::vocabulary::{Executed, Verdict, Vocabulary};
use http5xx::escape::{escaped, escaped_json, escaped_lines};
use http5xx::operand::{self, Operand};
use http5xx::render::path;
use http5xx::retry::backoff::{Backoff, Jitter};
use http5xx::retry::decision::{Advice, Asked, Position, Request, decide};
use http5xx::retry::retry_after::{Invalid, http_date, read};
use http5xx::retry::span::Span;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use time::OffsetDateTime;

const TEN_YEARS: u64 = 3_650 * 86_400;

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(5),
        ..ProptestConfig::default()
    }
}

fn one_of<V: Vocabulary + std::fmt::Debug>() -> impl Strategy<Value = V> {
    prop::sample::select(V::ALL)
}

/// From nothing to longer than anybody waits, the usual ones often.
fn duration() -> impl Strategy<Value = Duration> {
    prop_oneof![
        4 => (0..200_000_u64).prop_map(Duration::from_millis),
        1 => (0..=TEN_YEARS).prop_map(Duration::from_secs),
        1 => (any::<u64>(), 0..1_000_000_000_u32).prop_map(|(seconds, nanos)| Duration::new(seconds, nanos)),
    ]
}

fn backoff() -> impl Strategy<Value = Backoff> {
    (duration(), duration(), one_of()).prop_map(|(base, cap, jitter)| Backoff { base, cap, jitter })
}

fn advice() -> impl Strategy<Value = Advice> {
    (one_of::<Verdict>(), one_of::<Executed>(), 1..10_u32).prop_map(|(verdict, executed, max_attempts)| {
        Advice { verdict, executed, max_attempts, why: "because".to_owned() }
    })
}

fn request() -> impl Strategy<Value = Request> {
    let method = prop_oneof![
        prop::sample::select(vec!["GET", "put", "POST", "patch"]).prop_map(str::to_owned),
        "\\PC{0,8}",
    ];
    (method, any::<bool>()).prop_map(|(method, idempotent)| Request { method, idempotent })
}

fn asked() -> impl Strategy<Value = Asked> {
    (prop::option::of(duration()), any::<Option<bool>>())
        .prop_map(|(retry_after, should_retry)| Asked { retry_after, should_retry })
}

fn position() -> impl Strategy<Value = Position> {
    let attempt = prop_oneof![3 => 1..5_u32, 1 => 1..=1_000_u32, 1 => 1..=u32::MAX];
    let most = prop::option::of(prop_oneof![1..9_u32, any::<u32>()]);
    (attempt, most, duration(), backoff()).prop_map(|(attempt, max_attempts, max_wait, backoff)| Position {
        attempt,
        max_attempts,
        max_wait,
        backoff,
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_wait_is_never_sooner_than_asked_nor_longer_than_allowed(
        advice in advice(), request in request(), asked in asked(), position in position(), draw in 0.0..1.0_f64,
    ) {
        let decision = decide(&advice, &request, &asked, &position, draw);
        prop_assert!(!decision.reasons.is_empty());
        let Some(wait) = decision.wait else {
            prop_assert_eq!(decision.outcome, Verdict::No);
            return Ok(());
        };
        let floor = asked.retry_after.unwrap_or_default();
        prop_assert_eq!(decision.outcome, advice.verdict);
        prop_assert!(wait >= floor, "{:?} is sooner than {:?}", wait, floor);
        prop_assert!(wait <= floor.saturating_add(position.backoff.cap), "{:?}", wait);
        prop_assert!(wait <= position.max_wait, "{:?}", wait);
        prop_assert!(position.attempt < decision.max_attempts);
    }

    #[test]
    fn no_draw_changes_the_decision(
        advice in advice(), request in request(), asked in asked(), position in position(),
        draws in (0.0..1.0_f64, 0.0..1.0_f64),
    ) {
        let [one, other] = [draws.0, draws.1].map(|draw| decide(&advice, &request, &asked, &position, draw));
        prop_assert_eq!(one.outcome, other.outcome);
        prop_assert_eq!(one.max_attempts, other.max_attempts);
        prop_assert_eq!(one.reasons, other.reasons);
        prop_assert_eq!(one.wait.is_some(), other.wait.is_some());
    }

    #[test]
    fn what_may_have_run_is_repeated_only_if_that_does_no_harm(
        advice in advice(), asked in asked(), position in position(),
    ) {
        let post = Request { method: "POST".to_owned(), idempotent: false };
        let decision = decide(&advice, &post, &asked, &position, 0.5);
        if advice.executed == Executed::Maybe || advice.verdict == Verdict::No || asked.should_retry == Some(false) {
            prop_assert_eq!(decision.outcome, Verdict::No);
        }
        if advice.verdict == Verdict::Cautious && position.attempt >= 2 {
            prop_assert_eq!(decision.outcome, Verdict::No);
        }
    }

    #[test]
    fn without_jitter_waits_never_shrink(backoff in backoff(), attempt in 1..2_000_u32) {
        let backoff = Backoff { jitter: Jitter::None, ..backoff };
        let [one, next] = [attempt, attempt + 1].map(|attempt| backoff.wait(attempt, 0.5));
        prop_assert!(one <= next && next <= backoff.cap, "{:?} then {:?}", one, next);
    }

    #[test]
    fn jitter_stays_in_its_part_of_the_wait(backoff in backoff(), attempt in 1..=u32::MAX, draw in 0.0..1.0_f64) {
        let whole = Backoff { jitter: Jitter::None, ..backoff }.wait(attempt, draw);
        let wait = backoff.wait(attempt, draw);
        prop_assert!(wait <= whole, "{:?} of {:?}", wait, whole);
        if backoff.jitter == Jitter::Equal {
            prop_assert!(wait >= whole / 2, "{:?} of {:?}", wait, whole);
        }
    }

    #[test]
    fn seconds_are_read_as_they_stand(seconds in any::<u64>(), zeros in 0..30_usize, blanks in "[ \t]{0,3}") {
        let value = format!("{blanks}{}{seconds}{blanks}", "0".repeat(zeros));
        prop_assert_eq!(read(&value, OffsetDateTime::UNIX_EPOCH), Ok(Some(Duration::from_secs(seconds))));
    }

    #[test]
    fn dates_of_all_three_formats_are_read_as_they_were_written(now in instant(1970, 2200), date in instant(0, 9999)) {
        let left = Duration::from_secs(u64::try_from((date - now).whole_seconds()).unwrap_or(0));
        for text in [imf_fixdate(date), asctime(date)] {
            prop_assert_eq!(http_date(&text, now), Some(date), "{}", text);
            prop_assert_eq!(read(&text, now), Ok(Some(left)), "{}", text);
        }
    }

    #[test]
    fn years_of_two_digits_are_read_within_fifty_years(now in instant(1970, 2200), days in -18_000..18_000_i64) {
        let date = now + time::Duration::days(days);
        let text = rfc850(date);
        prop_assert_eq!(http_date(&text, now), Some(date), "{}", text);
    }

    #[test]
    fn no_value_is_met_early_and_what_is_none_is_refused(
        value in prop_oneof!["\\PC{0,40}", "[SMTWF][a-z]{2,8},? [0-9A-Za-z: -]{0,30}( GMT)?", "[0-9.+-]{0,25}"],
        now in instant(-9_000, 9_900), nanoseconds in 0..1_000_000_000_u32,
    ) {
        let now = now.replace_nanosecond(nanoseconds).expect("a second has that many");
        let plain = value.trim_matches([' ', '\t']);
        match read(&value, now) {
            Ok(None) => prop_assert_eq!(plain, ""),
            Ok(Some(wait)) => if let Some(date) = http_date(plain, now) {
                let wait = time::Duration::try_from(wait).expect("a date is not that far");
                prop_assert!(wait >= date - now, "{:?}", wait);
            } else {
                prop_assert!(plain.bytes().all(|b| b.is_ascii_digit()), "{:?}", plain);
            },
            Err(Invalid) => prop_assert!(!plain.bytes().all(|b| b.is_ascii_digit()) && http_date(plain, now).is_none()),
        }
    }

    #[test]
    fn spans_are_read_as_they_are_written(number in 0..1_000_000_u64, unit in 0..6_usize) {
        let (unit, milliseconds) =
            [("ms", 1), ("", 1_000), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)][unit];
        let expected = Duration::from_millis(number * milliseconds);
        prop_assert_eq!(format!("{number}{unit}").parse(), Ok(Span(expected)));
    }

    #[test]
    fn any_text_is_some_span_or_a_fault(text in "\\PC{0,12}") {
        _ = text.parse::<Span>();
    }

    #[test]
    fn what_is_escaped_is_harmless_and_stays_as_it_is(text in any::<String>()) {
        let once = escaped(&text).into_owned();
        prop_assert!(!once.chars().any(char::is_control), "{:?}", once);
        prop_assert_eq!(escaped(&once), once.as_str());
        let lines = escaped_lines(&text);
        prop_assert_eq!(lines.matches('\n').count(), text.matches('\n').count());
        prop_assert_eq!(escaped_lines(&lines), lines.as_str());
    }

    #[test]
    fn json_keeps_its_values_when_it_is_escaped(text in any::<String>()) {
        let plain = serde_json::to_string(&text).expect("a text is JSON");
        let json = escaped_json(&plain);
        prop_assert!(!json.chars().any(char::is_control), "{}", json);
        prop_assert_eq!(serde_json::from_str::<String>(&json).expect("it is JSON still"), text);
    }

    #[test]
    fn any_text_is_some_operand(text in prop_oneof!["\\PC{0,12}", "[0-9x_*?.,-]{0,9}", "5[0-9]{2}\\.[a-z_.0-9]{0,20}"]) {
        let parts = operand::split(&text, &BUILT_IN);
        prop_assert_eq!(parts.join(","), text.as_str());
        for part in parts {
            let operand = operand::read(part, &BUILT_IN);
            if let Operand::Codes(codes) = &operand {
                prop_assert!(codes.is_sorted() && codes.iter().all(|code| (500..600).contains(code)), "{:?}", codes);
            }
            prop_assert_eq!(operand::stands_alone(&operand), !matches!(operand, Operand::Words));
        }
    }

    #[test]
    fn any_path_leads_to_a_value_or_to_a_fault(
        code in 500..600_u16, keys in prop::collection::vec(prop_oneof!["[a-z_]{0,9}", "[0-9]{1,22}", key()], 0..4),
    ) {
        let guidance = Guidance::of_code(&BUILT_IN, code);
        match path::walk(&guidance, &keys) {
            Ok(value) => prop_assert!(path::lines(&value).iter().all(|line| !line.contains('\n'))),
            Err(refusal) => prop_assert!(!refusal.0.is_empty() && !refusal.0.contains('\n')),
        }
    }
}

/// Keys that are there.
fn key() -> impl Strategy<Value = String> {
    let keys =
        ["retry", "verdict", "checks", "run", "details", "0", "1", "meanings", "alerting", "owner", "causes"];
    prop::sample::select(keys.to_vec()).prop_map(str::to_owned)
}

/// The seeds that a loop would give, `--seed 1`, `--seed 2`, …, spread evenly, and so does one seed's own series.
#[test]
fn jitter_is_uniform() {
    const BUCKETS: usize = 20;
    const DRAWS: u32 = 20_000;
    /// Chi-square with 19 degrees of freedom exceeds this once in a thousand series.
    const CRITICAL: f64 = 43.8;
    let backoff = Backoff { base: Duration::from_secs(1), ..Backoff::default() };
    let mut series = fastrand::Rng::with_seed(7);
    let seeds: Vec<f64> = (0..DRAWS).map(|seed| fastrand::Rng::with_seed(seed.into()).f64()).collect();
    let series: Vec<f64> = (0..DRAWS).map(|_| series.f64()).collect();
    for (jitter, from, draws) in
        [(Jitter::Full, 0.0, &seeds), (Jitter::Full, 0.0, &series), (Jitter::Equal, 0.5, &seeds)]
    {
        let mut buckets = [0_u32; BUCKETS];
        for draw in draws {
            let wait = Backoff { jitter, ..backoff }.wait(1, *draw).as_secs_f64();
            let share = (wait - from) / (1.0 - from);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "share is in [0, 1)")]
            let bucket = (share * f64::from(u32::try_from(BUCKETS).expect("few"))) as usize;
            buckets[bucket] += 1;
        }
        let expected = f64::from(DRAWS) / f64::from(u32::try_from(BUCKETS).expect("few"));
        let chi_square: f64 =
            buckets.iter().map(|found| (f64::from(*found) - expected).powi(2) / expected).sum();
        assert!(chi_square < CRITICAL, "{jitter}: {chi_square} in {buckets:?}");
    }
}

#[test]
fn values_that_clients_were_tested_with_are_read_as_listed() {
    let now = |text: &str| {
        if text.is_empty() {
            OffsetDateTime::UNIX_EPOCH
        } else {
            http_date(text, OffsetDateTime::UNIX_EPOCH).expect(text)
        }
    };
    let rows = include_str!("retry_after.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    for row in rows {
        let [value, at, expected, class, comment]: [&str; 5] =
            row.split('\t').collect::<Vec<_>>().try_into().expect(row);
        assert_eq!(class == "contested", !comment.is_empty() && expected != "absent", "{row}");
        let expected = match expected {
            "invalid" => Err(Invalid),
            "absent" => Ok(None),
            "huge" => Ok(Some(u64::MAX)),
            seconds => Ok(Some(seconds.parse().expect(row))),
        };
        let found = read(&value.replace("\\t", "\t"), now(at)).map(|wait| wait.map(|wait| wait.as_secs()));
        assert_eq!(found, expected, "{row}");
    }
}

/// A whole second between two years.
fn instant(from: i32, to: i32) -> impl Strategy<Value = OffsetDateTime> {
    let seconds = |year: i32| i64::from(year - 1970) * 31_556_952;
    (seconds(from).max(-377_000_000_000)..seconds(to)).prop_map(|seconds| {
        OffsetDateTime::from_unix_timestamp(seconds).expect("the year is in the calendar")
    })
}

fn short(name: &impl ToString) -> String {
    name.to_string()[..3].to_owned()
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
fn imf_fixdate(at: OffsetDateTime) -> String {
    let (day, month) = (short(&at.weekday()), short(&at.month()));
    format!("{day}, {:02} {month} {:04} {} GMT", at.day(), at.year(), clock(at))
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`
fn rfc850(at: OffsetDateTime) -> String {
    let month = short(&at.month());
    format!("{}, {:02}-{month}-{:02} {} GMT", at.weekday(), at.day(), at.year().rem_euclid(100), clock(at))
}

/// `Sun Nov  6 08:49:37 1994`
fn asctime(at: OffsetDateTime) -> String {
    let (day, month) = (short(&at.weekday()), short(&at.month()));
    format!("{day} {month} {:2} {} {:04}", at.day(), clock(at), at.year())
}

fn clock(at: OffsetDateTime) -> String {
    format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
}
