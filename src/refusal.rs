//! Why something could not be done: the one kind of error that a person reads.

/// Why a command could not be answered: bad usage or bad input, status 2. One line says what was wrong and
/// what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub String);

impl Refusal {
    /// A refusal with this message.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}
