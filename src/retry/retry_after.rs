//! Retry-After (RFC 9110, section 10.2.3): delay-seconds, or an HTTP-date in one of the three formats of
//! section 5.6.7.
//!
//! The grammar is kept to the letter: what it does not allow is no wait of zero but no value at all. The
//! calendar is `time`'s. The date parsers at hand refuse a leap second or read a two-digit year otherwise
//! than the RFC asks.

use std::time::Duration;

use time::{Date, Month, OffsetDateTime, Time, Weekday};

/// A value that RFC 9110 does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invalid;

/// How long to wait for a Retry-After of `value`, counted from `now`; a past date is zero.
///
/// `None` where the value is empty, which counts as absent.
///
/// # Errors
/// [`Invalid`] where the value is neither delay-seconds nor an HTTP-date.
pub fn read(value: &str, now: OffsetDateTime) -> Result<Option<Duration>, Invalid> {
    let value = value.trim_matches([' ', '\t']);
    if value.is_empty() {
        return Ok(None);
    }
    if value.bytes().all(|b| b.is_ascii_digit()) {
        // More digits than fit mean longer than anybody waits.
        return Ok(Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX))));
    }
    let date = http_date(value, now).ok_or(Invalid)?;
    let left = date - now;
    // Rounded up: the date is not to be met early.
    let seconds = left.whole_seconds() + i64::from(left.subsec_nanoseconds() > 0);
    Ok(Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0))))
}

/// An HTTP-date (RFC 9110, section 5.6.7) of any of the three formats. `now` settles the century of a
/// two-digit year.
#[must_use]
pub fn http_date(text: &str, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let (first, rest) = text.split_once(' ')?;
    match first.strip_suffix(',') {
        Some(day) if day.len() == 3 => imf_fixdate(day, rest),
        Some(day) => rfc850_date(day, rest, now),
        None => asctime_date(first, rest),
    }
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
fn imf_fixdate(day_name: &str, rest: &str) -> Option<OffsetDateTime> {
    let parts: [&str; 5] = rest.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let [day, month, year, time, zone] = parts;
    let date = date(digits(year, 4)?, month_of(month)?, digits(day, 2)?)?;
    (zone == "GMT" && short_name(date.weekday()) == day_name).then_some(())?;
    at(date, time)
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`
fn rfc850_date(day_name: &str, rest: &str, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let parts: [&str; 3] = rest.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let [day_month_year, time, zone] = parts;
    let parts: [&str; 3] = day_month_year.split('-').collect::<Vec<_>>().try_into().ok()?;
    let [day, month, year] = parts;
    let (day, month, year) = (digits(day, 2)?, month_of(month)?, digits(year, 2)?);
    let instant = latest_within_fifty_years(year, now, |year| at(date(year, month, day)?, time))?;
    (zone == "GMT" && instant.weekday().to_string() == day_name).then_some(instant)
}

/// `Sun Nov  6 08:49:37 1994`
fn asctime_date(day_name: &str, rest: &str) -> Option<OffsetDateTime> {
    let (month, rest) = rest.split_once(' ')?;
    let (day, rest) = rest.split_at_checked(2)?;
    let (time, year) = rest.strip_prefix(' ')?.split_once(' ')?;
    let day = match day.strip_prefix(' ') {
        Some(digit) => digits(digit, 1)?,
        None => digits(day, 2)?,
    };
    let date = date(digits(year, 4)?, month_of(month)?, day)?;
    (short_name(date.weekday()) == day_name).then_some(())?;
    at(date, time)
}

/// RFC 9110, section 5.6.7: a date that seems to lie more than fifty years ahead is the most recent past year
/// with the same two digits.
fn latest_within_fifty_years(
    two_digits: u32,
    now: OffsetDateTime,
    instant: impl Fn(u32) -> Option<OffsetDateTime>,
) -> Option<OffsetDateTime> {
    // A 29 February has no anniversary in fifty years; the day before will do.
    let anniversary = |now: OffsetDateTime| now.replace_year(now.year() + 50).ok();
    let latest = anniversary(now).or_else(|| anniversary(now.replace_day(28).ok()?))?;
    let century = u32::try_from(now.year()).ok()? / 100 * 100;
    [century + 100, century, century.checked_sub(100)?]
        .into_iter()
        .filter_map(|century| instant(century + two_digits))
        .find(|instant| *instant <= latest)
}

fn date(year: u32, month: Month, day: u32) -> Option<Date> {
    Date::from_calendar_date(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?).ok()
}

/// The date at `08:49:37`. A second of 60 is a leap second: the instant after 59.
fn at(date: Date, time: &str) -> Option<OffsetDateTime> {
    let parts: [&str; 3] = time.split(':').collect::<Vec<_>>().try_into().ok()?;
    let [hour, minute, second] = parts;
    let (second, leap) = match digits(second, 2)? {
        60 => (59, time::Duration::SECOND),
        second => (second, time::Duration::ZERO),
    };
    let part = |number: u32| u8::try_from(number).ok();
    let time = Time::from_hms(part(digits(hour, 2)?)?, part(digits(minute, 2)?)?, part(second)?).ok()?;
    date.with_time(time).assume_utc().checked_add(leap)
}

/// Exactly `count` digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// `Jan` … `Dec`, in this case only.
fn month_of(name: &str) -> Option<Month> {
    (1..=12).filter_map(|number| Month::try_from(number).ok()).find(|month| month.to_string()[..3] == *name)
}

fn short_name(weekday: Weekday) -> String {
    weekday.to_string()[..3].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> OffsetDateTime {
        http_date(text, OffsetDateTime::UNIX_EPOCH).expect("an IMF-fixdate")
    }

    fn seconds(value: &str, now: &str) -> Result<Option<u64>, Invalid> {
        read(value, instant(now)).map(|found| found.map(|wait| wait.as_secs()))
    }

    #[test]
    fn both_forms_and_all_three_dates_are_read() {
        let june = "Mon, 03 Jun 2019 11:00:00 GMT";
        let table = [
            ("120", june, 120),
            ("\t42 ", june, 42),
            ("007", june, 7),
            ("99999999999999999999999999999999999", june, u64::MAX),
            ("Mon, 03 Jun 2019 11:30:12 GMT", june, 1812),
            ("Monday, 03-Jun-19 11:30:12 GMT", june, 1812),
            ("Mon Jun  3 11:30:12 2019", june, 1812),
            ("Mon, 03 Jun 2019 10:00:00 GMT", june, 0),
            ("Wed, 31 Dec 2008 23:59:60 GMT", "Wed, 31 Dec 2008 23:59:50 GMT", 10),
            ("Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 2026 00:00:00 GMT", 0),
            ("Sun, 06 Nov 1904 08:49:37 GMT", "Thu, 01 Jan 2026 00:00:00 GMT", 0),
        ];
        for (value, now, expected) in table {
            assert_eq!(seconds(value, now), Ok(Some(expected)), "{value}");
        }
    }

    #[test]
    fn a_date_is_not_met_early() {
        let now = instant("Mon, 03 Jun 2019 11:00:00 GMT") + time::Duration::milliseconds(750);
        let wait = |value: &str| read(value, now).map(|wait| wait.map(|wait| wait.as_secs()));
        assert_eq!(wait("Mon, 03 Jun 2019 11:00:10 GMT"), Ok(Some(10)), "9.25 s are left");
        assert_eq!(wait("Mon, 03 Jun 2019 11:00:00 GMT"), Ok(Some(0)), "0.75 s ago");
    }

    #[test]
    fn a_two_digit_year_lies_at_most_fifty_years_ahead() {
        let now = "Thu, 01 Jan 2026 00:00:00 GMT";
        assert_eq!(seconds("Sunday, 06-Nov-94 08:49:37 GMT", now), Ok(Some(0)), "94 is 1994");
        assert_eq!(seconds("Saturday, 01-Jan-77 00:00:00 GMT", now), Ok(Some(0)), "77 is 1977");
        assert_eq!(seconds("Wednesday, 01-Jan-76 00:00:00 GMT", now), Ok(Some(1_577_836_800)), "76 is 2076");
        let late = "Wed, 31 Dec 2098 00:00:00 GMT";
        assert_eq!(seconds("Thursday, 01-Jan-05 00:00:00 GMT", late), Ok(Some(189_388_800)), "05 is 2105");
    }

    #[test]
    fn what_the_grammar_does_not_allow_is_refused() {
        let now = "Sun, 06 Nov 1994 00:00:00 GMT";
        for value in [
            "-1",
            "+1",
            "1.5",
            "1e3",
            "0x10",
            "120s",
            "120 seconds",
            "120, 60",
            "1_000",
            "²",
            "soon",
            "\"120\"",
            "Sun, 07 Nov 1994 08:49:37 GMT",
            "SUN, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun,  06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:49:61 GMT",
            "Sun, 06 Nov 1994 8:49:37 GMT",
            "Sun, 31 Apr 1994 08:49:37 GMT",
            "Sun, 06 Nov 94 08:49:37 GMT",
            "Sun, 06-Nov-94 08:49:37 GMT",
            "Sun Nov 6 08:49:37 1994",
            "Sun Nov 06 08:49:37 1994 GMT",
            "06 Nov 1994 08:49:37 GMT",
            "1994-11-06T08:49:37Z",
            "é, ",
            "x, é",
            "Sun Nov é",
        ] {
            assert_eq!(seconds(value, now), Err(Invalid), "{value}");
        }
    }

    #[test]
    fn an_empty_value_counts_as_absent() {
        assert_eq!(seconds("", "Sun, 06 Nov 1994 00:00:00 GMT"), Ok(None));
        assert_eq!(seconds(" \t", "Sun, 06 Nov 1994 00:00:00 GMT"), Ok(None));
    }
}
