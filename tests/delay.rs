//! A draw moves the wait, never the decision; a seed repeats it.

use std::ffi::OsString;

use http5xx::environment::Environment;
use http5xx::exit::Exit;

/// What a command line prints on stdout, and how it ends.
fn run(line: &str) -> (String, Exit) {
    let arguments: Vec<OsString> = format!("http5xx {line}").split_whitespace().map(OsString::from).collect();
    let (output, exit) = http5xx::run(&arguments, &Environment::default(), &mut std::io::empty());
    (output.stdout, exit)
}

/// The wait that is printed: digits, at most three of them behind a dot, on a line.
fn wait(line: &str) -> f64 {
    let text = run(line).0;
    let digits = text.strip_suffix('\n').expect("a line");
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    assert!(!whole.is_empty() && plain(whole) && plain(decimals) && decimals.len() <= 3, "{text}");
    digits.parse().expect("a number")
}

#[test]
fn no_draw_leaves_its_bounds_or_changes_the_decision() {
    for seed in 0..200 {
        for (options, least, most) in [
            ("--attempt 3", 0.0, 4.0),
            ("--attempt 3 --jitter equal", 2.0, 4.0),
            ("--retry-after 10", 10.0, 11.0),
            ("--retry-after 10 --max-wait 10", 10.0, 10.0),
            ("--base 1h --cap 2h --max-wait 90s", 0.0, 90.0),
            ("--attempt 4000000000 --max-attempts 4294967295", 0.0, 60.0),
        ] {
            let line = format!("delay 503 --seed {seed} {options}");
            assert!((least..=most).contains(&wait(&line)), "{line}: {}", wait(&line));
            assert_eq!(run(&line).1, Exit::Found, "{line}");
        }
        let cautious = format!("delay 500 --seed {seed} --base 3");
        assert!(wait(&cautious) >= 3.0);
        assert_eq!(run(&cautious).1, Exit::Cautious);
    }
}

#[test]
fn a_seed_repeats_a_draw_and_seeds_differ() {
    let drawn = |seed| wait(&format!("delay 503 --base 60 --seed {seed}"));
    assert!((drawn(1) - drawn(1)).abs() < f64::EPSILON);
    assert!((1..20).any(|seed| (drawn(seed) - drawn(0)).abs() > 1.0));
}

#[test]
fn whole_seconds_are_rounded_up() {
    for seed in 0..50 {
        let (exact, whole) =
            (wait(&format!("delay 503 --seed {seed}")), run(&format!("delay 503 --seed {seed} --whole")).0);
        assert_eq!(whole, format!("{}\n", exact.ceil()));
    }
}
