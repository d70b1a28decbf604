//! From bytes to a [`Message`], in bounded memory.

use std::io::{self, BufRead, BufReader, Read};

use super::head::{Status, Style, field, status};
use super::{Message, page};
use crate::refusal::Refusal;

/// The most of a line that is kept, in bytes; what is longer is cut.
const LONGEST_LINE: usize = 16 << 10;
/// The most header fields that are kept.
const MOST_FIELDS: usize = 1_000;
/// The most of a block's header fields that is kept, in bytes.
const HEAD: usize = 256 << 10;
/// The most lines before and in the head that are looked at.
const MOST_LINES: usize = 20_000;
/// The beginning of the body that is kept, in bytes.
const BODY: usize = 64 << 10;
/// The most of the rest that is read and dropped, so that the program upstream in the pipe does not die of
/// a closed one.
const DRAIN: u64 = 64 << 20;

/// Reads a response as `curl -i`, `curl -D -`, `curl -v` or `wget -S` print it, or an error page alone. The
/// last block counts: interim responses, redirects and a proxy's own blocks come before it.
///
/// # Errors
/// A refusal where the input is empty, cannot be read, or does not begin as a response.
pub fn read(input: &mut dyn Read) -> Result<Message, Refusal> {
    let mut lines = Lines { input: BufReader::new(input), pushed_back: None, ended: false, left: MOST_LINES };
    let message = message(&mut lines)?;
    drain(&mut lines.input).map_err(|error| unreadable(&error))?;
    Ok(message)
}

fn message(lines: &mut Lines) -> Result<Message, Refusal> {
    let Some(first) = lines.next()? else {
        return Err(Refusal::new("the input is empty; pipe a response into it, as from `curl -si URL`"));
    };
    let first = first.trim_start_matches('\u{feff}').to_owned();
    let Some(style) = Style::of(&first) else {
        lines.push_back(first);
        return page_alone(lines);
    };
    lines.push_back(first);
    let Some(mut message) = last_block(lines, style)? else {
        return Err(Refusal::new("no status line in the input; a response begins with `HTTP/1.1 503 ...`"));
    };
    message.body = lines.body()?;
    Ok(message)
}

/// The last block of the head.
fn last_block(lines: &mut Lines, style: Style) -> Result<Option<Message>, Refusal> {
    let mut last = None;
    while let Some(line) = lines.next()? {
        match style.strip(&line).and_then(status) {
            Some(found) => last = Some(block(lines, style, found)?),
            None if style.is_chatter(&line) => {}
            None => {
                // Behind a block this is the body; in front of the first one it is the tool's own.
                if last.is_some() {
                    lines.push_back(line);
                    break;
                }
            }
        }
    }
    Ok(last)
}

/// The fields of one block, up to the blank line that ends it.
fn block(lines: &mut Lines, style: Style, (version, code, reason): Status) -> Result<Message, Refusal> {
    let mut message = Message { http_version: Some(version), code, reason, ..Message::default() };
    let mut kept = 0;
    while let Some(line) = lines.next()? {
        let Some(text) = style.strip(&line) else {
            if style == Style::Verbose && style.is_chatter(&line) {
                continue;
            }
            lines.push_back(line);
            break;
        };
        if text.is_empty() {
            break;
        }
        if kept + text.len() > HEAD {
            continue;
        }
        kept += text.len();
        if text.starts_with([' ', '\t']) {
            fold(message.fields.last_mut(), text);
        } else if message.fields.len() < MOST_FIELDS {
            message.fields.extend(field(text));
        }
    }
    Ok(message)
}

/// Adds a folded line (RFC 9112, section 5.2) to the field above it.
fn fold(above: Option<&mut (String, String)>, text: &str) {
    if let Some((_, value)) = above.filter(|(_, value)| value.len() < LONGEST_LINE) {
        value.push(' ');
        value.push_str(text.trim());
    }
}

/// An error page without its head: people paste those too.
fn page_alone(lines: &mut Lines) -> Result<Message, Refusal> {
    let body = lines.body()?;
    let code = page::code(&body).ok_or_else(|| {
        Refusal::new("the input does not begin as a response (`HTTP/1.1 503 ...`); use `curl -si URL`")
    })?;
    Ok(Message { code, body, ..Message::default() })
}

/// Lines of bounded length out of any bytes.
struct Lines<'a> {
    input: BufReader<&'a mut dyn Read>,
    pushed_back: Option<String>,
    /// Whether the last line had a line break at its end.
    ended: bool,
    left: usize,
}

impl Lines<'_> {
    /// The next line without its end; what is too long is cut.
    fn next(&mut self) -> Result<Option<String>, Refusal> {
        if let Some(line) = self.pushed_back.take() {
            return Ok(Some(line));
        }
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let mut bytes = vec![];
        self.ended = false;
        loop {
            let chunk = self.input.fill_buf().map_err(|error| unreadable(&error))?;
            if chunk.is_empty() {
                break;
            }
            let end = chunk.iter().position(|b| *b == b'\n');
            let used = end.map_or(chunk.len(), |end| end + 1);
            let room = LONGEST_LINE.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..used.min(room)]);
            self.input.consume(used);
            self.ended = end.is_some();
            if self.ended {
                break;
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_end_matches('\n');
        Ok(Some(text.strip_suffix('\r').unwrap_or(text).to_owned()))
    }

    fn push_back(&mut self, line: String) {
        self.pushed_back = Some(line);
    }

    /// The beginning of what is left.
    fn body(&mut self) -> Result<String, Refusal> {
        let end = if self.ended { "\n" } else { "" };
        let mut body = self.pushed_back.take().map_or_else(Vec::new, |line| (line + end).into_bytes());
        let room = BODY.saturating_sub(body.len()) as u64;
        (&mut self.input).take(room).read_to_end(&mut body).map_err(|error| unreadable(&error))?;
        Ok(String::from_utf8_lossy(&body).into_owned())
    }
}

/// Reads and drops what is left, of endless input so much and no more.
///
/// # Errors
/// As reading.
pub(crate) fn drain(input: &mut dyn Read) -> io::Result<()> {
    io::copy(&mut input.take(DRAIN), &mut io::sink()).map(|_| ())
}

fn unreadable(error: &io::Error) -> Refusal {
    Refusal::new(format!("the input cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Message, Refusal> {
        read(&mut text.as_bytes())
    }

    /// Code, number of fields and body of what was read.
    fn outline(text: &str) -> (u16, usize, String) {
        let message = read_text(text).expect("a response");
        (message.code, message.fields.len(), message.body)
    }

    #[test]
    fn the_last_block_counts() {
        let table = [
            ("HTTP/1.1 503 x\r\nA: b\r\n\r\nbody", (503, 1, "body")),
            ("HTTP/1.1 503 x\nA: b\n\nbody", (503, 1, "body")),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 x\r\nA: b\r\n\r\n", (503, 1, "")),
            ("HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 502\r\n\r\n", (502, 0, "")),
            ("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\nHTTP/1.1 504 x\r\n\r\nlate", (504, 0, "late")),
            ("HTTP/1.1 503 x\r\n\r\nbody\nHTTP/1.1 200 OK\n\n", (503, 0, "body\nHTTP/1.1 200 OK\n\n")),
            ("HTTP/1.1 503 x", (503, 0, "")),
            ("HTTP/1.1 503 x\r\nServer: cut", (503, 1, "")),
            ("HTTP/1.1 503 x\r\nno colon here\r\nA: b\r\n\r\n", (503, 1, "")),
        ];
        for (text, (code, fields, body)) in table {
            assert_eq!(outline(text), (code, fields, body.to_owned()), "{text:?}");
        }
    }

    #[test]
    fn curl_v_and_wget_s_are_read() {
        let curl = "* Trying 127.0.0.1...\n> GET / HTTP/1.1\n> \n< HTTP/1.1 503 x\n< Retry-After: 5\n< \n{ [9 bytes data]\n\
                    * Connection #0 to host left intact\nsorry";
        assert_eq!(outline(curl), (503, 1, "sorry".to_owned()));
        let wget = "--2026-11-22 10:00:00--  http://127.0.0.1/\nConnecting to 127.0.0.1:80... connected.\n\
                    HTTP request sent, awaiting response... \n  HTTP/1.1 302 Found\n  Location: /x\n\
                    Location: /x [following]\n  HTTP/1.1 503 x\n  Retry-After: 5\n\
                    2026-11-22 10:00:00 ERROR 503: x.\n";
        assert_eq!(outline(wget), (503, 1, String::new()));
    }

    #[test]
    fn folded_and_repeated_fields_are_kept() {
        let message = read_text("HTTP/1.1 503 x\r\nA: b\r\n  c\r\nA: d\r\n\r\n").expect("a response");
        assert_eq!(message.values("a").collect::<Vec<_>>(), ["b c", "d"]);
    }

    #[test]
    fn an_error_page_alone_is_read() {
        let page = "<html><head><title>504 Gateway Time-out</title></head></html>";
        assert_eq!(outline(page), (504, 0, page.to_owned()));
    }

    #[test]
    fn what_is_no_response_is_refused_at_once() {
        for text in [
            "",
            "hello\n",
            "\n",
            "\0\0\0",
            "GET / HTTP/1.1\r\n\r\n",
            "* only chatter\n",
            "<html>no code</html>",
        ] {
            assert!(read_text(text).is_err(), "{text:?}");
        }
        let utf16: Vec<u8> = "HTTP/1.1 503 x\r\n\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(read(&mut utf16.as_slice()).is_err());
    }

    #[test]
    fn memory_is_bounded_by_any_input() {
        let long = format!(
            "HTTP/1.1 503 x\r\nA: {}\r\n{}\r\n\r\n{}",
            "x".repeat(1 << 20),
            "B: c\r\n".repeat(30_000),
            "y".repeat(1 << 20)
        );
        let message = read_text(&long).expect("a response");
        assert!(message.fields.len() <= MOST_FIELDS);
        assert!(message.fields[0].1.len() <= LONGEST_LINE);
        assert!(message.body.len() <= BODY);
    }

    #[test]
    fn long_fields_are_kept_only_up_to_a_limit() {
        let long = format!(
            "HTTP/1.1 503 x\r\nA: b\r\n{}\r\n",
            format!("B: {}\r\n", "x".repeat(9_000)).repeat(1_000)
        );
        for text in [&long, &long.replace("B: ", "\t")] {
            let message = read_text(text).expect("a response");
            let kept: usize = message.fields.iter().map(|(name, value)| name.len() + value.len()).sum();
            assert!(kept <= HEAD, "{kept}");
            assert_eq!(message.values("a").count(), 1);
        }
    }
}
