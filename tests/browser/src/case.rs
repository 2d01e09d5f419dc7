use std::future::Future;
use std::pin::Pin;

use crate::engine::Engine;
use crate::stage::Stage;

/// One test: a sentence for a name, and what it does on a stage of its own.
pub(crate) struct Case {
    /// The sentence, below the theme that it belongs to.
    pub(crate) name: String,
    /// The test itself.
    pub(crate) play: fn(Stage) -> Playing,
    /// The only engine that can tell, where not all can.
    pub(crate) only: Option<Engine>,
    /// Whether it runs only when somebody asks for it: it takes minutes, and prints figures for people.
    pub(crate) is_by_hand: bool,
}

/// A test under way.
pub(crate) type Playing = Pin<Box<dyn Future<Output = ()>>>;

impl Case {
    /// A test for all engines.
    pub(crate) fn new(module: &str, name: &str, play: fn(Stage) -> Playing) -> Self {
        let theme = module.rsplit("::").next().unwrap_or_default();
        Self { name: format!("{theme}::{name}"), play, only: None, is_by_hand: false }
    }

    /// The same test, only for those who ask for it.
    pub(crate) fn by_hand(self) -> Self {
        Self { is_by_hand: true, ..self }
    }

    /// The same test in one engine alone.
    pub(crate) fn only(self, engine: Engine) -> Self {
        Self { only: Some(engine), ..self }
    }
}

/// The same tests in Chromium alone, which can tell for all engines.
pub(crate) fn in_chromium(cases: Vec<Case>) -> impl Iterator<Item = Case> {
    cases.into_iter().map(|case| case.only(Engine::Chromium))
}

/// Lists asynchronous functions as tests, with their names as they stand.
macro_rules! cases {
    ($($name:ident),* $(,)?) => {
        vec![$($crate::case::Case::new(module_path!(), stringify!($name), |stage| Box::pin($name(stage)))),*]
    };
}

pub(crate) use cases;
