//! One value of an entry: `503.retry.verdict`.

use serde_json::Value;

use super::json;
use crate::answer::{Guidance, Refusal};
use crate::catalogue::format::fault::nearest;
use crate::escape::escaped;

/// The value below `keys`.
///
/// # Errors
/// A refusal where a key is unknown, with the nearest one.
pub fn walk(guidance: &Guidance, keys: &[String]) -> Result<Value, Refusal> {
    let mut value = &json::guidance(guidance);
    let mut way = String::new();
    for key in keys {
        value = step(value, key, &way)?;
        way = format!("{way}.{key}");
    }
    Ok(value.clone())
}

fn step<'a>(value: &'a Value, key: &str, way: &str) -> Result<&'a Value, Refusal> {
    match value {
        Value::Object(object) => {
            object.get(key).ok_or_else(|| unknown(key, way, object.keys().map(String::as_str)))
        }
        Value::Array(list) => match key.parse::<usize>() {
            Ok(position) => Ok(list.get(position).unwrap_or(&Value::Null)),
            Err(_) => Err(Refusal::new(format!(
                "`{}` is a list; a number picks from it, as in {}.0",
                shown(way),
                shown(way)
            ))),
        },
        // Below nothing there is nothing.
        Value::Null => Ok(&Value::Null),
        _ => Err(Refusal::new(format!(
            "`{}` is a single value; there is no `{}` below it",
            shown(way),
            escaped(key)
        ))),
    }
}

fn unknown<'a>(key: &str, way: &str, known: impl Iterator<Item = &'a str>) -> Refusal {
    let known: Vec<&str> = known.collect();
    let right = nearest(key, known.iter().copied()).map_or_else(
        || format!("the keys are: {}", known.join(", ")),
        |near| format!("did you mean `{near}`?"),
    );
    let place = if way.is_empty() { String::new() } else { format!(" below `{}`", shown(way)) };
    Refusal::new(format!("no key `{}`{place}; {right}", escaped(key)))
}

fn shown(way: &str) -> String {
    escaped(way.trim_start_matches('.')).into_owned()
}

/// The lines that a value is printed as: a text without quotes, a list one item a line, an object as JSON;
/// none for null and for an empty list.
#[must_use]
pub fn lines(value: &Value) -> Vec<String> {
    match value {
        Value::Null => vec![],
        Value::Array(list) => list.iter().map(one).collect(),
        Value::String(text) => {
            text.trim_end_matches('\n').split('\n').map(|line| escaped(line).into_owned()).collect()
        }
        other => vec![one(other)],
    }
}

fn one(value: &Value) -> String {
    match value {
        Value::String(text) => escaped(text).into_owned(),
        other => other.to_string(),
    }
}
