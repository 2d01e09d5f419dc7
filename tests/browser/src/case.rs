use std::future::Future;
use std::pin::Pin;

use crate::engine::Engine;
use crate::stage::Stage;

/// One test: its name, a sentence, and its function.
pub(crate) struct Case {
    /// The test's sentence, prefixed with its theme.
    pub(crate) name: String,
    /// The test function.
    pub(crate) play: fn(Stage) -> Playing,
    /// The only engine that supports the test; `None` for tests of every engine.
    pub(crate) only: Option<Engine>,
    /// Whether the test runs only on request: it takes minutes, or makes something for people to judge.
    pub(crate) is_by_hand: bool,
}

/// The future of a running test.
pub(crate) type Playing = Pin<Box<dyn Future<Output = ()>>>;

impl Case {
    /// Makes a test for all engines.
    pub(crate) fn new(module: &str, name: &str, play: fn(Stage) -> Playing) -> Self {
        let theme = module.rsplit("::").next().unwrap_or_default();
        Self { name: format!("{theme}::{name}"), play, only: None, is_by_hand: false }
    }

    /// Runs the test only on request.
    pub(crate) fn by_hand(self) -> Self {
        Self { is_by_hand: true, ..self }
    }

    /// Runs the test in one engine only.
    pub(crate) fn only(self, engine: Engine) -> Self {
        Self { only: Some(engine), ..self }
    }
}

/// Runs tests in Chromium only, where its result holds for all engines.
pub(crate) fn in_chromium(cases: Vec<Case>) -> impl Iterator<Item = Case> {
    cases.into_iter().map(|case| case.only(Engine::Chromium))
}

/// Lists asynchronous functions as tests, named after the functions.
macro_rules! cases {
    ($($name:ident),* $(,)?) => {
        vec![$($crate::case::Case::new(module_path!(), stringify!($name), |stage| Box::pin($name(stage)))),*]
    };
}

pub(crate) use cases;
