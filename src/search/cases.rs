//! The ranking's table of cases: what people type, and what must come first.

use super::{named, nearest_words, search};
use crate::catalogue::BUILT_IN;

/// The first result as `CODE`, `CODE DETAIL` or `-`, with a `!` where it is certain.
fn first(text: &str) -> String {
    let hits = search(&BUILT_IN, text);
    let Some(hit) = hits.first() else { return "-".to_owned() };
    let code = hit.code.map_or_else(|| "none".to_owned(), |code| code.to_string());
    let detail = hit.detail.map_or_else(String::new, |detail| format!(" {}", detail.id));
    format!("{code}{detail}{}", if hit.certain { " !" } else { "" })
}

#[test]
fn the_right_code_comes_first() {
    let table = [
        // Names and aliases, in any case, spelling or punctuation.
        ("Service Unavailable", "503 !"),
        ("gateway time-out", "504 !"),
        ("GATEWAY TIMEOUT", "504 !"),
        ("gate way time out", "504 !"),
        ("bad gatewya", "502"),
        ("unavaliable servce", "503"),
        ("bda gateway", "502"),
        ("gateway time our", "504"),
        ("GatewayTimeout", "504 !"),
        ("Exception: badgateway", "502"),
        ("502 Bad Gateway", "502"),
        // Phrases inside pasted lines: time stamps, ids, addresses around them do not disturb.
        (
            "2026/11/22 10:00:00 [error] 512#512: *1 upstream prematurely closed connection while reading response \
             header from upstream, client: 10.0.0.5, server: _, request: \"GET / HTTP/1.1\"",
            "502 !",
        ),
        (
            "[error] 7#7: *503 connect() failed (111: Connection refused) while connecting to upstream, client: 10.5.0.2",
            "502 !",
        ),
        ("*1 no live upstreams while connecting to upstream, upstream: \"http://app/\"", "502 !"),
        ("upstream timed out", "504"),
        // A phrase of several codes: the one that the software usually sends.
        ("upstream connect error or disconnect/reset before headers", "503"),
        ("AH01102: error reading status line from remote server", "502"),
        ("uWSGI listen queue of socket \"127.0.0.1:8000\" (fd: 3) full !!!", "502"),
        // Words by how rare they are.
        ("disk full", "507"),
        ("captive portal", "511 !"),
        // Words that hold a sentence together do not decide.
        ("why does it do this to me when the disk is full", "507"),
        // Hyphens and split words do not matter.
        ("cannot log in to the hotel wifi", "511"),
        ("cannot login to the hotel Wi-Fi", "511"),
        ("railgun", "527"),
        // A vendor's own code leads where the vendor is named, not where its words are everybody's.
        ("proxy cannot connect after deploy", "502"),
        ("proxmox node switched off", "595"),
        // A code that stands alone counts.
        ("error 521", "521"),
        ("nginx 502 after every deploy", "502"),
        // A number with another meaning does not.
        ("java.lang.IllegalStateException at com.example.Handler.run(Handler.java:521)", "500"),
        // A vendor's ids.
        ("at=error code=H12 desc=\"Request timeout\"", "503 H12 !"),
        ("HTTP Error 500.19", "500 500.19 !"),
        ("error code: 1016", "530 1016 !"),
        ("response_flags UH", "503 UH !"),
        (
            "http-in~ app/web1 0/0/3/-1/60004 504 198 - - sH-- 17/17/11/0/0 0/0 \"GET /report HTTP/1.1\"",
            "504 sH !",
        ),
        ("FUNCTION_INVOCATION_TIMEOUT", "504 FUNCTION_INVOCATION_TIMEOUT !"),
        // Nothing to find.
        ("zebra giraffe", "-"),
        ("", "-"),
        ("\u{0}\u{202e}…", "-"),
    ];
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expected)| first(text) != *expected)
        .map(|(text, expected)| format!("{text:?}: {} instead of {expected}", first(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn order_case_and_punctuation_do_not_matter() {
    let codes = |text: &str| search(&BUILT_IN, text).iter().map(|hit| hit.code).collect::<Vec<_>>();
    assert_eq!(codes("Certificate: EXPIRED, origin!"), codes("certificate expired origin"));
    assert_eq!(codes("overloaded model")[0], codes("MODEL Overloaded")[0]);
}

#[test]
fn at_most_ten_results_each_with_what_matched() {
    for text in ["error", "server", "upstream connection timeout refused gateway origin", "503"] {
        let hits = search(&BUILT_IN, text);
        assert!(hits.len() <= 10, "{text}");
        assert!(hits.iter().all(|hit| !hit.matched.is_empty()), "{text}");
        assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score), "{text}");
    }
}

#[test]
fn a_name_is_exact_with_or_without_its_number() {
    assert_eq!(named(&BUILT_IN, "bad gateway"), [502]);
    assert_eq!(named(&BUILT_IN, "502: Bad-Gateway"), [502]);
    assert_eq!(named(&BUILT_IN, "503 bad gateway"), [0; 0]);
    assert_eq!(named(&BUILT_IN, "gateway"), [0; 0]);
}

#[test]
fn a_search_without_results_names_near_words() {
    assert_eq!(nearest_words(&BUILT_IN, "qqqq timeeeeout"), ["timeout"]);
    assert_eq!(nearest_words(&BUILT_IN, "zzz"), [""; 0]);
    assert_eq!(nearest_words(&BUILT_IN, "overlooded"), ["overload"]);
    assert_eq!(nearest_words(&BUILT_IN, "unavvailabbbl"), ["unavailable"]);
}
