//! What a response tells, then the guidance for it.

use owo_colors::Style;

use super::guidance;
use super::page::Page;
use crate::answer::Guidance;
use crate::render::theme::styled;
use crate::response::Response;

/// The response in a few lines, then its guidance.
pub(super) fn response(page: &mut Page, response: &Response, advice: &Guidance) {
    let message = &response.message;
    let theme = page.theme();
    page.gap();
    let version = message
        .http_version
        .as_deref()
        .map_or_else(|| "a page alone".to_owned(), |version| format!("HTTP/{version}"));
    let status = format!("{} {}", message.code, message.reason);
    let head = styled(crate::escape::escaped(status.trim()), theme.strong);
    page.line(&format!("{head}  {}", styled(crate::escape::escaped(&version), theme.faint)));
    page.entry("Sender", &sender(response), Style::new());
    if let Some(wait) = response.asked.retry_after {
        page.entry(
            "Wait",
            &format!("the server asks for {} s (Retry-After)", wait.as_secs_f64()),
            Style::new(),
        );
    }
    if response.asked.should_retry == Some(false) {
        page.entry("Wait", "the server says that this request should not be retried", Style::new());
    }
    if let Some(problem) = &response.problem {
        let texts: Vec<&str> =
            [&problem.title, &problem.detail].into_iter().flatten().map(String::as_str).collect();
        page.entry("Problem", &texts.join(": "), Style::new());
    }
    if message.code >= 600 {
        page.entry(
            "Note",
            "600 and up are no HTTP statuses; a client treats them as 500 (RFC 9110, section 15)",
            Style::new(),
        );
    }
    guidance::guidance(page, advice);
}

/// `Varnish: Server: Varnish; passed through Fastly`
fn sender(response: &Response) -> String {
    let sender = &response.sender;
    let mut text = if sender.name.is_empty() {
        "unknown; nothing in the response names the program that made it".to_owned()
    } else {
        format!("{}: {}", sender.name, sender.evidence.join("; "))
    };
    if !sender.passed.is_empty() {
        text.push_str(&format!(". It passed through {}", sender.passed.join(", ")));
    }
    text
}
