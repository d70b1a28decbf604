//! The lines of a response's head, as curl and wget print them.

/// How the head's lines are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `curl -i`, `curl -D -`: as they came.
    Plain,
    /// `curl -v`: `< ` before each, curl's own lines between them.
    Verbose,
    /// `wget -S`: indented by two blanks, wget's own lines between them.
    Indented,
}

/// A status line: version, code, reason.
pub(super) type Status = (String, u16, String);

impl Style {
    /// The style of an input that begins with `line`; none where that is no beginning of a response.
    pub(super) fn of(line: &str) -> Option<Self> {
        let dated = || line.starts_with("--20") || line.starts_with("--19");
        if status(line).is_some() {
            Some(Self::Plain)
        } else if ["* ", "> ", "< "].iter().any(|mark| line.starts_with(mark)) {
            Some(Self::Verbose)
        } else if dated() || line.strip_prefix("  ").is_some_and(|rest| status(rest).is_some()) {
            Some(Self::Indented)
        } else {
            None
        }
    }

    /// The line without its mark; none for a line of the tool itself.
    pub(super) fn strip(self, line: &str) -> Option<&str> {
        match self {
            Self::Plain => Some(line),
            Self::Verbose => line.strip_prefix("< ").or_else(|| (line == "<").then_some("")),
            Self::Indented => line.strip_prefix("  "),
        }
    }

    /// Whether a line between two blocks is the tool's own, and no body.
    pub(super) fn is_chatter(self, line: &str) -> bool {
        match self {
            Self::Plain => false,
            Self::Verbose => {
                ["*", ">", "{", "}"].iter().any(|mark| line.starts_with(mark)) || is_progress(line)
            }
            Self::Indented => true,
        }
    }
}

/// curl's progress meter, which shares stderr with `-v`.
fn is_progress(line: &str) -> bool {
    line.starts_with("  % Total") || line.trim_start().starts_with("Dload") || line.contains("--:--:--")
}

/// `HTTP/1.1 503 Service Unavailable`, `HTTP/2 503`.
pub(super) fn status(line: &str) -> Option<Status> {
    let (version, rest) = line.strip_prefix("HTTP/")?.split_once(' ')?;
    let numeric =
        !version.is_empty() && version.len() <= 3 && version.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let (code, reason) = rest.trim_start().split_once(' ').unwrap_or((rest.trim(), ""));
    let three = code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit());
    let code: u16 = code.parse().ok()?;
    (numeric && three && code >= 100).then(|| (version.to_owned(), code, reason.trim().to_owned()))
}

/// `Name: value`, the name in lower case.
pub(super) fn field(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_end();
    (!name.is_empty() && !name.contains(' ')).then(|| (name.to_lowercase(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_lines_of_all_versions() {
        let table = [
            ("HTTP/1.1 503 Service Unavailable", Some(("1.1", 503, "Service Unavailable"))),
            ("HTTP/1.0 500", Some(("1.0", 500, ""))),
            ("HTTP/2 503 ", Some(("2", 503, ""))),
            ("HTTP/3 504", Some(("3", 504, ""))),
            ("HTTP/1.1  502 Bad Gateway", Some(("1.1", 502, "Bad Gateway"))),
            ("HTTP/1.1 999 x", Some(("1.1", 999, "x"))),
            ("HTTP/1.1 50", None),
            ("HTTP/1.1 0503", None),
            ("HTTP/1.1", None),
            ("HTTP/x 503", None),
            ("http/1.1 503", None),
            (" HTTP/1.1 503", None),
        ];
        for (line, expected) in table {
            let found = status(line);
            let expected =
                expected.map(|(version, code, reason)| (version.to_owned(), code, reason.to_owned()));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn the_first_line_tells_the_style() {
        let table = [
            ("HTTP/1.1 503 x", Some(Style::Plain)),
            ("*   Trying 127.0.0.1:80...", Some(Style::Verbose)),
            ("< HTTP/1.1 503 x", Some(Style::Verbose)),
            ("--2026-11-22 10:00:00--  http://127.0.0.1/", Some(Style::Indented)),
            ("  HTTP/1.1 503 x", Some(Style::Indented)),
            ("hello", None),
            ("", None),
        ];
        for (line, expected) in table {
            assert_eq!(Style::of(line), expected, "{line}");
        }
    }
}
