use std::future::Future;
use std::pin::Pin;

use crate::engine::Engine;
use crate::stage::Stage;

/// One test: its name, a sentence, and its function.
pub(crate) struct Case {
    /// The test's sentence, prefixed with its theme.
    pub(crate) name: String,
    /// What runs.
    pub(crate) play: Play,
    /// The engines that the test can run in.
    pub(crate) engines: &'static [Engine],
    /// Whether other engines than Chromium run it on request only: what it shows has been the same in all so far.
    pub(crate) is_elsewhere_on_request: bool,
    /// Whether the test runs only on request: it takes minutes, or makes something for people to judge.
    pub(crate) is_by_hand: bool,
}

/// What a test runs.
pub(crate) enum Play {
    /// A function of this program, on a stage of its own.
    OnStage(fn(Stage) -> Playing<'static>),
    /// A function of `tests/views`, by its name, in the page that it shares with the others.
    InPage(String),
}

/// The future of a running test.
pub(crate) type Playing<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

impl Case {
    /// Makes a test for all engines.
    pub(crate) fn new(module: &str, name: &str, play: Play) -> Self {
        let theme = module.rsplit("::").next().unwrap_or_default();
        let name = format!("{theme}::{name}");
        Self { name, play, engines: &Engine::ALL, is_elsewhere_on_request: false, is_by_hand: false }
    }

    /// Runs the test only on request.
    pub(crate) fn by_hand(self) -> Self {
        Self { is_by_hand: true, ..self }
    }

    /// Runs the test in these engines only.
    pub(crate) fn only(self, engines: &'static [Engine]) -> Self {
        Self { engines, ..self }
    }

    /// Runs the test in other engines than Chromium on request only.
    pub(crate) fn elsewhere_on_request(self) -> Self {
        Self { is_elsewhere_on_request: true, ..self }
    }

    /// The theme of the test.
    pub(crate) fn theme(&self) -> &str {
        self.name.split("::").next().unwrap_or_default()
    }

    /// Whether the test runs in an engine; `all` asks for all tests in all engines.
    pub(crate) fn runs_in(&self, engine: Engine, all: bool) -> bool {
        let is_asked = all || engine == Engine::Chromium || !self.is_elsewhere_on_request;
        is_asked && self.engines.contains(&engine)
    }
}

/// Runs tests in Chromium only, where its result holds for all engines.
pub(crate) fn in_chromium(cases: Vec<Case>) -> impl Iterator<Item = Case> {
    cases.into_iter().map(|case| case.only(&[Engine::Chromium]))
}

/// Runs tests in Chromium and Firefox only: WebKit's driver opens one tab, and starts with no profile that lasts.
pub(crate) fn in_chromium_and_firefox(cases: Vec<Case>) -> Vec<Case> {
    cases.into_iter().map(|case| case.only(&[Engine::Chromium, Engine::Firefox])).collect()
}

/// A theme whose first tests run in each engine, and the others in other engines than Chromium on request only.
pub(crate) fn each_and_on_request(each: Vec<Case>, on_request: Vec<Case>) -> Vec<Case> {
    each.into_iter().chain(on_request.into_iter().map(Case::elsewhere_on_request)).collect()
}

/// An asynchronous function as a test, named after the function.
macro_rules! case {
    ($name:ident) => {
        $crate::case::Case::new(
            module_path!(),
            stringify!($name),
            $crate::case::Play::OnStage(|stage| Box::pin($name(stage))),
        )
    };
}

/// Lists asynchronous functions as tests.
macro_rules! cases {
    ($($name:ident),* $(,)?) => {
        vec![$($crate::case::case!($name)),*]
    };
}

pub(crate) use {case, cases};
