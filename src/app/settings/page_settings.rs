use std::rc::Rc;

use super::batch::Batch;
use super::context::Context;
use super::page_source::PageSource;
use super::reader::{Reader, Warning};
use crate::model::{Audience, Cloud, Display, Load, PageConfig, Theme};

/// What the page determines by attributes and properties, parsed leniently.
#[derive(Clone, Debug)]
pub struct PageSettings {
    /// The backend's base address; `None` if it is missing or may not be called.
    pub backend: Option<String>,
    /// The cloud whose rules apply.
    pub cloud: Cloud,
    /// Audience: partners or customers.
    pub audience: Audience,
    /// Whether the widget is shown inline or in a dialog.
    pub display: Display,
    /// Colour theme.
    pub theme: Theme,
    /// The property `config`.
    pub config: Rc<PageConfig>,
    /// The property `context`.
    pub context: Rc<Context>,
    config_text: String,
    context_text: String,
}

impl PageSettings {
    /// Reads what a batch names, with warnings; the rest stays.
    pub fn updated(mut self, batch: &Batch, source: &dyn PageSource) -> (Self, Vec<Warning>) {
        let mut reader = Reader::new(source);
        self.read(batch, &mut reader);
        (self, reader.warnings)
    }

    /// Whether nothing has changed; frameworks set the same anew whenever they render.
    pub fn is_same(&self, other: &Self) -> bool {
        let words = |page: &Self| (page.cloud, page.audience, page.display, page.theme);
        let has_same_data = Rc::ptr_eq(&self.config, &other.config) && Rc::ptr_eq(&self.context, &other.context);
        words(self) == words(other) && self.backend == other.backend && has_same_data
    }

    fn read(&mut self, batch: &Batch, reader: &mut Reader<'_>) {
        if batch.has("backend") {
            self.backend = reader.backend();
        }
        if batch.has("cloud") {
            self.cloud = reader.word("cloud", Cloud::Global);
        }
        if batch.has("audience") {
            self.audience = reader.word("audience", Audience::Partner);
        }
        if batch.has("display") {
            self.display = reader.word("display", Display::Inline);
        }
        if batch.has("theme") {
            self.theme = reader.word("theme", Theme::Auto);
        }
        if batch.has("load") {
            // The loader acts on it; an invalid value is only reported.
            reader.word("load", Load::Visible);
        }
        if batch.has("config") {
            self.read_config(reader);
        }
        if batch.has("context") {
            self.read_context(reader);
        }
    }

    fn read_context(&mut self, reader: &mut Reader<'_>) {
        let text = reader.source.data("context");
        if text != self.context_text {
            self.context = Rc::new(Context::read(&reader.source.parsed(&text).unwrap_or_default()));
            self.context_text = text;
        }
    }

    fn read_config(&mut self, reader: &mut Reader<'_>) {
        let text = reader.source.data("config");
        if text == self.config_text {
            return;
        }
        let (mut config, warnings) = PageConfig::read(&reader.source.parsed(&text).unwrap_or_default());
        for warning in warnings {
            reader.warn("config", warning);
        }
        reader.check_zone(&mut config.rules.hours);
        (self.config, self.config_text) = (Rc::new(config), text);
    }
}

impl Default for PageSettings {
    fn default() -> Self {
        Self {
            backend: None,
            cloud: Cloud::Global,
            audience: Audience::Partner,
            display: Display::Inline,
            theme: Theme::Auto,
            config: Rc::new(PageConfig { drafts: true, ..PageConfig::default() }),
            context: Rc::default(),
            config_text: String::new(),
            context_text: String::new(),
        }
    }
}
