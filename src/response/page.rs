//! The code of an error page whose head is missing.

/// How far into the page its code is looked for, in bytes.
const LOOKED_AT: usize = 8 << 10;

/// The places where error pages name their code, the most telling first: what stands before the code.
const PLACES: &[&str] = &["<title>", "<h1>", "error code:", "<title", "<h1", "<h2"];

/// The server error that a page names in its title, its heading or as `Error code: 505`.
pub(super) fn code(page: &str) -> Option<u16> {
    let mut end = page.len().min(LOOKED_AT);
    while !page.is_char_boundary(end) {
        end -= 1;
    }
    let text = page[..end].to_lowercase();
    if !text.trim_start().starts_with('<') {
        return None;
    }
    PLACES.iter().find_map(|place| {
        let (_, rest) = text.split_once(place)?;
        number(rest.split(['<', '\n']).find(|line| !line.trim().is_empty())?)
    })
}

/// The first server error among the words of a line.
fn number(line: &str) -> Option<u16> {
    let words = line.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter(|word| word.len() == 3)
        .filter_map(|word| word.parse().ok())
        .find(|code| (500..600).contains(code))
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_page_names_its_code_in_title_heading_or_text() {
        let table = [
            ("<html><title>503 first byte timeout</title>", Some(503)),
            ("<title>example.com | 522: Connection timed out</title>", Some(522)),
            ("<!DOCTYPE html>\n<title>Error</title><h1>Error 502</h1>", Some(502)),
            ("<html><title>Error response</title><p>Error code: 505</p>", Some(505)),
            ("<html><title>404 Not Found</title>", None),
            ("<html><p>room 503</p>", None),
            ("503 Service Unavailable", None),
            ("", None),
        ];
        for (page, expected) in table {
            assert_eq!(code(page), expected, "{page}");
        }
    }
}
