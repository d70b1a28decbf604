//! The retry decision: may this request be sent again, and when?

pub mod advice;
pub mod backoff;
pub mod decision;
pub mod method;
pub mod retry_after;
pub mod span;
