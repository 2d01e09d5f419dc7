//! All that is looked at in each state of the tour: what a machine can tell of its accessibility and its layout, in each
//! language.

mod forced_colours;
mod languages;
mod room;
mod targets;

use crate::axe;
use crate::engine::Engine;
use crate::page::Page;
use crate::wait::until;
use crate::wording::LANGUAGES;
use languages::Pseudo;

/// Width of the page at first, in pixels.
pub(crate) const WIDTH: u32 = 1000;

/// The narrowest window that must hold everything (WCAG 1.4.10).
const NARROW: u32 = 320;

/// A narrow window for texts that are two fifths longer than any language's.
const FOR_LONG_TEXTS: u32 = 360;

/// Looks at states, and collects what is wrong.
pub(crate) struct Looks {
    engine: Engine,
    tag: &'static str,
    /// Whether each state is seen in the other languages too.
    switches: bool,
    found: Vec<String>,
    /// Which of the other languages axe looks at next.
    turn: usize,
    /// States in which something is being loaded: they are seen in one language.
    loading: Vec<String>,
}

impl Looks {
    /// Looks at pages in this language, which an engine shows; Chromium switches to the others in each state, and the
    /// other engines if `all_engines` asks for it: what a language's texts need of room has been the same in each.
    pub(crate) fn new(engine: Engine, tag: &'static str, all_engines: bool) -> Self {
        let switches = all_engines || engine == Engine::Chromium;
        Self { engine, tag, switches, found: Vec::new(), turn: 0, loading: Vec::new() }
    }

    /// Looks at a state, and leaves it as it was.
    pub(crate) async fn at(&mut self, page: &Page, state: &str) {
        let before = shape(page).await;
        self.note(state, "", axe::violations(page).await);
        self.note(state, "", targets::small(page).await);
        let theme = set_theme(page, Some("dark".to_owned())).await;
        self.note(state, "dark", axe::contrasts(page).await);
        set_theme(page, theme).await;
        if self.engine == Engine::Chromium {
            self.note(state, "forced colours", forced_colours::faults(page).await);
        }
        resize(page, NARROW).await;
        self.note(state, "narrow", room::lost(page).await);
        self.note(state, "narrow", room::lost_in_large_or_spacious_text(page).await);
        // A switch asks the backend once more, which does not answer while something is being loaded; browsers keep a few
        // connections open, and no more.
        if self.switches && languages::is_drawn(page).await {
            if page.widget().finds(".loading").await {
                self.loading.push(state.to_owned());
            } else {
                self.in_other_languages(page, state).await;
            }
        }
        resize(page, WIDTH).await;
        until(&format!("{state} as it was"), async || {
            // Where lines break is the engine's.
            let now = shape(page).await.join(" ");
            let lost: Vec<_> = before.iter().filter(|line| !now.contains(line.as_str())).collect();
            if lost.is_empty() { Ok(()) } else { Err(format!("{lost:?} is gone")) }
        })
        .await;
    }

    /// Fails if anything is wrong, or if other states than these were seen in one language alone.
    pub(crate) fn expect_no_fault(self, loading: &[&str]) {
        assert!(!self.switches || self.loading == loading, "being loaded: {:?}", self.loading);
        assert!(self.found.is_empty(), "{} faults:\n{}", self.found.len(), self.found.join("\n"));
    }

    async fn in_other_languages(&mut self, page: &Page, state: &str) {
        let own = self.tag;
        // Accessible names differ, roles do not: one of the languages in each state finds what is missing in its texts.
        self.turn += 1;
        for (place, tag) in LANGUAGES.into_iter().filter(|tag| *tag != own).enumerate() {
            languages::switch(page, tag).await;
            if place == self.turn % (LANGUAGES.len() - 1) {
                self.note(state, tag, axe::violations(page).await);
            }
            self.note(state, tag, targets::small(page).await);
            self.note(state, tag, room::lost(page).await);
            if tag == LONGEST {
                self.note(state, tag, room::lost_in_large_or_spacious_text(page).await);
            }
        }
        languages::switch(page, self.tag).await;
        resize(page, FOR_LONG_TEXTS).await;
        Pseudo::LONGER.show(page, self.tag).await;
        self.note(state, "longer texts", room::lost(page).await);
        languages::restore(page).await;
        Pseudo::MIRRORED.show(page, self.tag).await;
        self.note(state, "from right to left", targets::small(page).await);
        self.note(state, "from right to left", room::lost(page).await);
        // What axe finds is the same in every direction, but for names of regions and for order: a look here and there.
        if self.turn.is_multiple_of(AXE_FROM_RIGHT_TO_LEFT) {
            self.note(state, "from right to left", axe::violations(page).await);
        }
        languages::restore(page).await;
    }

    fn note(&mut self, state: &str, how: &str, faults: Vec<String>) {
        self.found.extend(faults.into_iter().map(|fault| format!("{state}, {how}: {fault}")));
    }
}

/// The language with the longest texts.
const LONGEST: &str = "es-ES";

/// Of so many states axe sees one from right to left.
const AXE_FROM_RIGHT_TO_LEFT: usize = 4;

/// What is shown and filled in, line by line, but for the time and the age of a draft, which go on, for what is loaded
/// meanwhile, and for what was announced last, in its language. More may be shown later: a draft is saved by itself.
async fn shape(page: &Page) -> Vec<String> {
    page.execute(SHAPE, Vec::new()).await
}

const SHAPE: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const passing = [...root.querySelectorAll('[role=status], .loading, [part=draft] > p:last-of-type')].map((region) => region.innerText);
    const shown = [...root.children].map((element) => element.innerText ?? '').join('\\n');
    const fields = [...root.querySelectorAll('input:not([type=file]), select, textarea')];
    const values = fields.map((field) => `${field.name || field.id}: ${field.value} ${field.checked ?? ''}`);
    const lines = passing.reduce((text, part) => text.replace(part, ''), shown).replace(/\\d/g, '#').split('\\n');
    return [...lines, ...values].map((line) => line.replace(/\\s+/g, ' ').trim()).filter(Boolean);
";

/// Sets another theme, or none, and returns the one before.
async fn set_theme(page: &Page, theme: Option<String>) -> Option<String> {
    let before = page.execute(SET_THEME, vec![theme.into()]).await;
    page.settle().await;
    before
}

const SET_THEME: &str = "
    const widget = document.querySelector('support-widget');
    const before = widget.getAttribute('theme');
    arguments[0] === null ? widget.removeAttribute('theme') : widget.setAttribute('theme', arguments[0]);
    return before;
";

/// Sets the width of the frame that the page is in.
async fn resize(page: &Page, width: u32) {
    page.run(&format!("frameElement.width = {width};")).await;
    page.settle().await;
}
