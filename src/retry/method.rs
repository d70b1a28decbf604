//! Which methods may be repeated.

/// The methods that IANA's registry marks as idempotent. The RFC's own are in RFC 9110, section 9.2.2; the
/// rest is `WebDAV` (RFC 4918, RFC 3253, RFC 5323, RFC 5842) and QUERY.
///
/// <https://www.iana.org/assignments/http-methods/http-methods.xhtml>
const IDEMPOTENT: &[&str] = &[
    "ACL",
    "BASELINE-CONTROL",
    "BIND",
    "CHECKIN",
    "CHECKOUT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LABEL",
    "LINK",
    "MERGE",
    "MKACTIVITY",
    "MKCALENDAR",
    "MKCOL",
    "MKREDIRECTREF",
    "MKWORKSPACE",
    "MOVE",
    "OPTIONS",
    "ORDERPATCH",
    "PRI",
    "PROPFIND",
    "PROPPATCH",
    "PUT",
    "QUERY",
    "REBIND",
    "REPORT",
    "SEARCH",
    "TRACE",
    "UNBIND",
    "UNCHECKOUT",
    "UNLINK",
    "UNLOCK",
    "UPDATE",
    "UPDATEREDIRECTREF",
    "VERSION-CONTROL",
];

/// The methods that most requests have.
pub const COMMON: &[&str] = &["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/// Whether a request with this method may be sent twice with the effect of one. An unknown method may not.
///
/// Methods are case-sensitive (RFC 9110, section 9.1); this takes any case, since people type `get`.
#[must_use]
pub fn is_idempotent(method: &str) -> bool {
    IDEMPOTENT.iter().any(|known| known.eq_ignore_ascii_case(method))
}

#[cfg(test)]
mod tests {
    use super::is_idempotent;

    #[test]
    fn only_registered_idempotent_methods_may_be_repeated() {
        for method in
            ["GET", "head", "Put", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY", "MKCOL", "UNLOCK"]
        {
            assert!(is_idempotent(method), "{method}");
        }
        for method in ["POST", "PATCH", "CONNECT", "LOCK", "FROB", "", "GET "] {
            assert!(!is_idempotent(method), "{method}");
        }
    }
}
