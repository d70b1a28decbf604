//! What a person sees: the case files of `tests/cmd`.
//!
//! `TRYCMD=overwrite cargo test --test cases` writes what the program says now. Texts of `codes.toml` are left
//! out of the cases (`[..]`, `...`): they may be reworded.

use trycmd::TestCases;

fn cases() -> TestCases {
    let cases = TestCases::new();
    cases
        .register_bin("http5xx", trycmd::cargo::cargo_bin!("http5xx"))
        .env("HTTP5XX_CATALOGUE", "")
        .env("LC_ALL", "C.UTF-8")
        .env("NO_COLOR", "1");
    cases
}

#[test]
fn case_files() {
    cases().case("tests/cmd/*.md").case("tests/cmd/*.toml");
}
