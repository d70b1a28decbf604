//! A page: labels in a narrow column on the left, text beside them.

use owo_colors::Style;

use crate::escape::escaped;
use crate::render::theme::{Theme, styled};
use crate::render::wrap::{columns, wrap};
use crate::render::{Detail, View};

/// The width of the column of labels.
pub(super) const GUTTER: usize = 10;

/// Text being laid out.
pub(super) struct Page<'a> {
    out: String,
    view: &'a View,
}

impl<'a> Page<'a> {
    pub(super) fn new(view: &'a View) -> Self {
        Self { out: String::with_capacity(4 << 10), view }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) const fn theme(&self) -> &'a Theme {
        &self.view.theme
    }

    pub(super) const fn detail(&self) -> &'a Detail {
        &self.view.detail
    }

    pub(super) const fn is_terminal(&self) -> bool {
        self.view.terminal
    }

    /// The width that text is wrapped to; without end into a pipe.
    pub(super) const fn width(&self) -> usize {
        if self.view.terminal { self.view.width } else { usize::MAX }
    }

    /// A blank line, but not at the top and never two.
    pub(super) fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Text as it is.
    pub(super) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// A line as it is, without blanks at its end.
    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// A paragraph from the left margin.
    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        for line in wrap(&escaped(text), self.width()) {
            self.line(&styled(line, style));
        }
    }

    /// A label in the left column with text beside it; an empty label continues the one above.
    pub(super) fn entry(&mut self, label: &str, text: &str, style: Style) {
        self.hanging(label, GUTTER, text, style);
    }

    /// A label in a column of `gutter`, with text beside it.
    pub(super) fn hanging(&mut self, label: &str, gutter: usize, text: &str, style: Style) {
        let room = self.width().saturating_sub(gutter);
        let room = if self.is_terminal() { room } else { usize::MAX };
        for (number, line) in wrap(&escaped(text), room).iter().enumerate() {
            self.label(if number == 0 { label } else { "" }, gutter);
            self.styled(line, style);
            self.out.push('\n');
        }
    }

    /// A label with text beside it that is never broken: a command, an address.
    pub(super) fn verbatim(&mut self, label: &str, text: &str) {
        self.label(label, GUTTER);
        self.line(text);
    }

    /// A label, and blanks up to the end of its column.
    fn label(&mut self, label: &str, gutter: usize) {
        self.styled(label, self.view.theme.strong);
        self.out.extend(std::iter::repeat_n(' ', gutter.saturating_sub(columns(label))));
    }

    fn styled(&mut self, text: &str, style: Style) {
        if style.is_plain() || text.is_empty() {
            self.out.push_str(text);
        } else {
            self.out.push_str(&styled(text, style));
        }
    }
}
