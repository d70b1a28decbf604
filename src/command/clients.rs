//! `http5xx clients`: what clients, libraries and proxies do with a 5xx by their own defaults.

use super::{Setting, outside, text_of};
use crate::answer::{Answer, Part, Refusal, Result};
use crate::catalogue::format::fault::nearest;
use crate::cli::Clients;
use crate::escape::escaped;
use crate::operand::{self, Operand};

/// A table of all, all about one, or who retries a code.
///
/// # Errors
/// A refusal where the operand is empty.
pub fn answer(clients: &Clients, setting: &Setting) -> Result {
    let catalogue = &setting.catalogue;
    let all = || catalogue.clients.into_iter().collect();
    let Some(text) = clients.about.as_deref().map(text_of) else {
        return Ok(Answer::of(Part::ClientTable(all())));
    };
    match operand::read(&text, catalogue) {
        Operand::Code(code) => return Ok(Answer::of(Part::ClientsOf(code, all()))),
        Operand::Outside(text) => return Ok(Answer::of(outside(catalogue, &text))),
        Operand::Empty => return Err(Refusal::new("the name is empty; is a variable unset?")),
        _ => {}
    }
    let named = catalogue.clients_named(&text);
    if named.is_empty() {
        let ids = catalogue.clients.into_iter().map(|client| client.id.get());
        let tip = nearest(&text, ids).map_or_else(
            || "see `http5xx clients` for all of them".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        return Ok(Answer::of(Part::Nothing(format!("no client `{}`; {tip}", escaped(&text)))));
    }
    Ok(Answer { parts: named.into_iter().map(Part::Client).collect(), warnings: vec![] })
}
