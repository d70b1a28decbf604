//! What a server asks of a client: Retry-After, and the words that clients read beside it.

use std::time::Duration;

use time::OffsetDateTime;

use super::Message;
use crate::escape::escaped;
use crate::retry::decision::Asked;
use crate::retry::retry_after::{http_date, read};

/// What a response asks for, and a warning for each value that cannot be understood.
///
/// A date counts from the response's own Date, plus the Age that it has gathered in caches, else from `now`.
pub(super) fn asked(message: &Message, now: OffsetDateTime) -> (Asked, Vec<String>) {
    let from = sent(message, now).unwrap_or(now);
    let mut warnings = vec![];
    let mut longest: Option<Duration> = None;
    for value in message.values("retry-after") {
        match read(value, from) {
            Ok(wait) => longest = longest.max(wait),
            Err(_) => warnings.push(not_understood(value)),
        }
    }
    for value in message.values("retry-after-ms") {
        match milliseconds(value) {
            Some(wait) => longest = longest.max(Some(wait)),
            None => warnings
                .push(format!("retry-after-ms `{}` is no number of milliseconds; ignored", escaped(value))),
        }
    }
    (Asked { retry_after: longest, should_retry: should_retry(message) }, warnings)
}

/// The warning for a Retry-After that RFC 9110 does not allow.
pub(crate) fn not_understood(value: &str) -> String {
    format!("Retry-After `{}` is neither seconds nor an HTTP date; ignored", escaped(value))
}

/// The moment the response stands for: its Date, plus its Age (RFC 9111, section 5.1).
fn sent(message: &Message, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let date = message.values("date").find_map(|value| http_date(value, now))?;
    let age = message.values("age").find_map(|value| value.parse::<u32>().ok()).unwrap_or(0);
    date.checked_add(time::Duration::seconds(age.into()))
}

/// The `OpenAI`, Anthropic and Azure clients read `retry-after-ms`.
fn milliseconds(value: &str) -> Option<Duration> {
    let plain = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let milliseconds: f64 = value.parse().ok().filter(|_| plain)?;
    Duration::try_from_secs_f64(milliseconds / 1e3).ok()
}

/// `x-should-retry` (`OpenAI`, Anthropic) and `Stripe-Should-Retry`; a no outweighs a yes.
fn should_retry(message: &Message) -> Option<bool> {
    let words = message.values("x-should-retry").chain(message.values("stripe-should-retry"));
    words.filter_map(|word| word.to_ascii_lowercase().parse().ok()).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Fields = &'static [(&'static str, &'static str)];

    fn asked_by(fields: &[(&str, &str)]) -> (Asked, usize) {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let message = Message { code: 503, fields, ..Message::default() };
        let (asked, warnings) = asked(&message, OffsetDateTime::UNIX_EPOCH);
        (asked, warnings.len())
    }

    fn seconds(fields: &[(&str, &str)]) -> (Option<f64>, usize) {
        let (asked, warnings) = asked_by(fields);
        (asked.retry_after.map(|wait| wait.as_secs_f64()), warnings)
    }

    #[test]
    fn of_two_valid_values_the_longer_counts() {
        let date = ("date", "Mon, 03 Jun 2019 11:00:00 GMT");
        let late = ("retry-after", "Mon, 03 Jun 2019 11:02:00 GMT");
        let table = [
            (vec![], (None, 0)),
            (vec![("retry-after", "5")], (Some(5.0), 0)),
            (vec![("retry-after", "5"), ("retry-after", "60")], (Some(60.0), 0)),
            (vec![("retry-after", "soon"), ("retry-after", "60")], (Some(60.0), 1)),
            (vec![("retry-after", "soon")], (None, 1)),
            (vec![("retry-after", "")], (None, 0)),
            (vec![("retry-after", "1"), ("retry-after-ms", "2500")], (Some(2.5), 0)),
            (vec![("retry-after-ms", "-1")], (None, 1)),
            (vec![date, late], (Some(120.0), 0)),
            (vec![date, late, ("age", "30")], (Some(90.0), 0)),
            (vec![date, late, ("age", "500")], (Some(0.0), 0)),
        ];
        for (fields, expected) in table {
            assert_eq!(seconds(&fields), expected, "{fields:?}");
        }
    }

    #[test]
    fn a_no_outweighs_a_yes() {
        let table: [(Fields, Option<bool>); 5] = [
            (&[], None),
            (&[("x-should-retry", "true")], Some(true)),
            (&[("x-should-retry", "False")], Some(false)),
            (&[("stripe-should-retry", "false"), ("x-should-retry", "true")], Some(false)),
            (&[("x-should-retry", "perhaps")], None),
        ];
        for (fields, expected) in table {
            assert_eq!(asked_by(fields).0.should_retry, expected, "{fields:?}");
        }
    }
}
