//! A page: labels in a narrow column on the left, text beside them.

use owo_colors::Style;

use crate::escape::escaped;
use crate::render::theme::{Theme, styled};
use crate::render::wrap::{columns, padded, wrap};
use crate::render::{Detail, View};

/// The width of the column of labels.
pub(super) const GUTTER: usize = 10;

/// Text being laid out.
pub(super) struct Page<'a> {
    out: String,
    view: &'a View,
}

impl<'a> Page<'a> {
    pub(super) const fn new(view: &'a View) -> Self {
        Self { out: String::new(), view }
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
        let strong = self.view.theme.strong;
        let room = self.width().saturating_sub(gutter);
        for (number, line) in wrap(&escaped(text), room).into_iter().enumerate() {
            let label = if number == 0 { label } else { "" };
            let column = padded(label, gutter);
            let column = column.replacen(label, &styled(label, strong), usize::from(!label.is_empty()));
            self.line(&format!("{column}{}", styled(line, style)));
        }
    }

    /// A label with text beside it that is never broken: a command, an address.
    pub(super) fn verbatim(&mut self, label: &str, text: &str) {
        let column = padded("", GUTTER.saturating_sub(columns(label)));
        let label = styled(label, self.view.theme.strong);
        self.line(&format!("{label}{column}{text}"));
    }
}
