//! `http5xx explain` and `http5xx -`: reads a response.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::lookup::known_vendor;
use super::{Setting, outside};
use crate::answer::{Answer, Guidance, Part, Refusal, Result};
use crate::catalogue::format::check::CODES;
use crate::escape::escaped;
use crate::response::{self, Response};

/// Reads a response from a file, or from standard input, and gives the guidance for it.
///
/// # Errors
/// A refusal where the input cannot be read or is no response.
pub fn answer(file: Option<&Path>, vendor: Option<&str>, setting: &mut Setting) -> Result {
    known_vendor(&setting.catalogue, vendor)?;
    let response = match file.filter(|file| file.as_os_str() != "-") {
        Some(file) => from_file(file, setting)?,
        None => from_stdin(setting)?,
    };
    if !CODES.contains(&response.code) {
        return Ok(Answer::of(outside(&setting.catalogue, &response.code.to_string())));
    }
    let guidance = guidance(&response, vendor, setting);
    let warnings = response.warnings.clone();
    Ok(Answer { parts: vec![Part::Response(Box::new(response), Box::new(guidance))], warnings })
}

/// The guidance for a response: the detail that it names, else the vendor's meaning of its code.
fn guidance(response: &Response, vendor: Option<&str>, setting: &Setting) -> Guidance {
    let catalogue = &setting.catalogue;
    let vendor = vendor.or(Some(response.sender.vendor).filter(|vendor| !vendor.is_empty()));
    let guidance = match response.details.first() {
        Some(detail) if detail.codes.contains(response.code) => {
            Guidance { detail: Some(detail), ..Guidance::of_code(catalogue, response.code) }
        }
        _ => Guidance::of_code(catalogue, response.code),
    };
    guidance.by_vendor(vendor)
}

/// The response on standard input.
///
/// # Errors
/// A refusal where it cannot be read or is no response.
pub fn from_stdin(setting: &mut Setting) -> Result<Response> {
    let message = response::read(setting.piped()?)?;
    Ok(Response::of(message, &setting.catalogue, setting.now))
}

fn from_file(path: &Path, setting: &Setting) -> Result<Response> {
    let name = path.to_string_lossy();
    let failed = |what: &str| Refusal::new(format!("{}: {what}", escaped(&name)));
    let file = File::open(path).map_err(|error| failed(&error.to_string()))?;
    let kind = file.metadata().map_err(|error| failed(&error.to_string()))?.file_type();
    if kind.is_dir() {
        return Err(failed("is a folder; name a file with a response in it"));
    }
    let mut file: Box<dyn Read> = Box::new(file);
    let message = response::read(&mut file).map_err(|refusal| failed(&refusal.0))?;
    Ok(Response::of(message, &setting.catalogue, setting.now))
}
