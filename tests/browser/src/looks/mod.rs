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
    found: Vec<String>,
}

impl Looks {
    /// Looks at pages in this language, which an engine shows.
    pub(crate) fn new(engine: Engine, tag: &'static str) -> Self {
        Self { engine, tag, found: Vec::new() }
    }

    /// Looks at a state, and leaves it as it was.
    pub(crate) async fn at(&mut self, page: &Page, state: &str) {
        let before = shape(page).await;
        self.note(state, "", axe::violations(page).await);
        self.note(state, "", targets::small(page).await);
        theme(page, "dark").await;
        self.note(state, "dark", axe::contrasts(page).await);
        theme(page, "light").await;
        if self.engine == Engine::Chromium {
            self.note(state, "forced colours", forced_colours::faults(page).await);
        }
        resize(page, NARROW).await;
        self.note(state, "narrow", room::lost(page).await);
        self.note(state, "narrow", room::lost_in_large_or_spacious_text(page).await);
        // A switch asks the backend once more, which does not answer while something is being loaded; browsers keep a few
        // connections open, and no more. What a language's texts need of room is the same in each engine.
        let is_still = !page.widget().finds(".loading").await;
        if self.engine == Engine::Chromium && is_still && languages::is_drawn(page).await {
            self.in_other_languages(page, state).await;
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

    /// Fails if anything is wrong.
    pub(crate) fn expect_no_fault(self) {
        assert!(self.found.is_empty(), "{} faults:\n{}", self.found.len(), self.found.join("\n"));
    }

    async fn in_other_languages(&mut self, page: &Page, state: &str) {
        let own = self.tag;
        for tag in LANGUAGES.into_iter().filter(|tag| *tag != own) {
            languages::switch(page, tag).await;
            self.note(state, tag, targets::small(page).await);
            self.note(state, tag, room::lost(page).await);
            if tag == LONGEST {
                self.note(state, tag, room::lost_in_large_or_spacious_text(page).await);
            }
        }
        languages::switch(page, self.tag).await;
        resize(page, FOR_LONG_TEXTS).await;
        languages::lengthen(page, self.tag).await;
        self.note(state, "longer texts", room::lost(page).await);
        languages::restore(page).await;
    }

    fn note(&mut self, state: &str, how: &str, faults: Vec<String>) {
        self.found.extend(faults.into_iter().map(|fault| format!("{state}, {how}: {fault}")));
    }
}

/// The language with the longest texts.
const LONGEST: &str = "es-ES";

/// What is shown, line by line, but for the time, which goes on, for what is loaded meanwhile, and for what was announced
/// last, in its language. More may be shown later: a draft is saved by itself.
async fn shape(page: &Page) -> Vec<String> {
    page.execute(SHAPE, Vec::new()).await
}

const SHAPE: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const passing = [...root.querySelectorAll('[role=status], .loading')].map((region) => region.innerText);
    const shown = [...root.children].map((element) => element.innerText ?? '').join('\\n');
    const lines = passing.reduce((text, part) => text.replace(part, ''), shown).replace(/\\d/g, '#').split('\\n');
    return lines.map((line) => line.replace(/\\s+/g, ' ').trim()).filter(Boolean);
";

async fn theme(page: &Page, theme: &str) {
    page.run(&format!("document.querySelector('support-widget').theme = '{theme}';")).await;
    page.settle().await;
}

/// Sets the width of the frame that the page is in.
async fn resize(page: &Page, width: u32) {
    page.run(&format!("frameElement.width = {width};")).await;
    page.settle().await;
}
