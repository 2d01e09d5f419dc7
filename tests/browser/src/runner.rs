use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex as Plain, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;
use tokio::sync::{Mutex, OnceCell};

use crate::browser::Browser;
use crate::case::{Case, Play, Playing};
use crate::claims::Claims;
use crate::command_line::CommandLine;
use crate::evidence::Evidence;
use crate::stage::{Stage, World};
use crate::tests;
use crate::views::{self, Views};

/// Timeout of one test, in addition to the duration of the soak.
const DEADLINE: Duration = Duration::from_secs(600);

/// Message and location of the last panic: the reason why a test failed.
static PANIC: Plain<String> = Plain::new(String::new());

/// Runs the tests sequentially: they share one window, since only one can have the keyboard focus.
///
/// Each that has ended is told in a line of its own: `passed`, or `FAILED`, its duration, engine and name. The same
/// table as any Rust test program makes goes to a log beside the drivers'.
pub(crate) fn run(line: CommandLine) -> ExitCode {
    let CommandLine {
        site,
        views,
        engine,
        all_engines,
        themes,
        claims,
        soak_seconds,
        soak_seed,
        pictures,
        bench,
        harness,
    } = line;
    panic::set_hook(Box::new(|info| *lock(&PANIC) = info.to_string()));
    let world =
        World { engine, all_engines, site, soak: (Duration::from_secs(soak_seconds), soak_seed), pictures, bench };
    let log = world.log("tests");
    let cases = views::cases(&views).into_iter().chain(tests::all());
    let shared = Shared {
        program: views,
        world: Arc::new(world),
        claims: Claims::new(claims.as_deref(), engine),
        browser: Mutex::new(None),
        views: OnceCell::new(),
        runtime: Runtime::new().expect("a runtime"),
    };
    let shared = Arc::new(shared);
    let is_by_hand = harness.ignored || harness.include_ignored;
    let cases = cases.filter(|case| case.runs_in(engine, all_engines));
    let cases = cases.filter(|case| is_by_hand || !case.is_by_hand);
    let cases = cases.filter(|case| themes.is_empty() || themes.iter().any(|theme| theme == case.theme()));
    let trials = cases.map(|case| {
        let shared = shared.clone();
        let is_by_hand = case.is_by_hand;
        let trial = Trial::test(case.name.clone(), move || shared.run(&case));
        trial.with_ignored_flag(is_by_hand)
    });
    let logfile = (!harness.list).then(|| log.to_string_lossy().into_owned());
    let one_by_one = Arguments { test_threads: Some(1), logfile, ..harness };
    let conclusion = libtest_mimic::run(&one_by_one, trials.collect());
    shared.runtime.block_on(close(&shared.browser));
    conclusion.exit_code()
}

/// What all tests of this program share.
struct Shared {
    world: Arc<World>,
    /// Folder of the program that tests the views.
    program: PathBuf,
    claims: Claims,
    browser: Mutex<Option<Browser>>,
    views: OnceCell<Views>,
    runtime: Runtime,
}

impl Shared {
    fn run(&self, case: &Case) -> Result<(), Failed> {
        let start = Instant::now();
        // Not only the test may panic: its browser may not start.
        let playing = AssertUnwindSafe(|| {
            let is_own = self.claims.take(&case.name);
            is_own.then(|| self.runtime.block_on(self.play(case)))
        });
        let result = panic::catch_unwind(playing).unwrap_or_else(|_| Some(Err(Failed::from(lock(&PANIC).clone()))));
        let Some(result) = result else { return Ok(()) };
        let verdict = if result.is_ok() { "passed" } else { "FAILED" };
        let (seconds, engine) = (start.elapsed().as_secs_f64(), self.world.engine.name());
        // The verdict comes last: all before it is what the test has printed, and why it has failed.
        result.as_ref().err().and_then(Failed::message).into_iter().for_each(|reason| println!("{reason}"));
        println!("{verdict} {seconds:6.1} s  {engine} {}", case.name);
        result
    }

    async fn play(&self, case: &Case) -> Result<(), Failed> {
        let mut browser = self.browser.lock().await;
        if browser.is_none() {
            *browser = Some(Browser::start(self.world.engine, &self.world.log("driver")).await);
        }
        let Some(browser) = browser.as_mut() else { unreachable!("it has just been started") };
        let (window, playing): (_, Playing<'_>) = match &case.play {
            Play::OnStage(play) => {
                let window = browser.window().await;
                (window.clone(), play(Stage::new(self.world.clone(), window).await))
            }
            Play::InPage(name) => {
                let (window, views) = (browser.open_window().await, self.views().await);
                (window.clone(), Box::pin(async move { views.play(&window, name).await }))
            }
        };
        let playing = AssertUnwindSafe(playing).catch_unwind();
        let deadline = if case.is_by_hand { DEADLINE * 2 } else { DEADLINE + self.world.soak.0 };
        let reason = match tokio::time::timeout(deadline, playing).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(_)) => lock(&PANIC).clone(),
            Err(_) => format!("it did not end within {deadline:?}"),
        };
        let evidence = Evidence::gather(&window, &reason, &self.world.failure_folder(&case.name)).await;
        browser.discard().await;
        Err(Failed::from(evidence.to_string()))
    }

    async fn views(&self) -> &Views {
        self.views.get_or_init(|| Views::start(&self.program)).await
    }
}

fn lock(text: &Plain<String>) -> MutexGuard<'_, String> {
    text.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn close(browser: &Mutex<Option<Browser>>) {
    if let Some(mut browser) = browser.lock().await.take() {
        browser.discard().await;
    }
}
