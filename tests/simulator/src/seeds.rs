//! Histories from seeds.

use std::panic::{self, AssertUnwindSafe};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::action::{Action, histories};
pub use crate::census::Census;
use crate::history::History;

/// Longest history in actions.
const LONGEST: usize = 84;

/// A history that breaks a law, as short as it could be made.
#[derive(Clone, Debug)]
pub struct Failing {
    /// The seed that it was made of.
    pub seed: u64,
    /// The law, and when it was broken.
    pub broken: String,
    /// What happened: each action, and what is stored after it.
    pub story: String,
}

/// Plays the history of a seed; returns what it met, and how many actions it had.
pub fn play(seed: u64) -> Result<(Census, usize), Box<Failing>> {
    let mut runner = TestRunner::new_with_rng(Config::default(), rng(seed));
    let mut tree = histories(LONGEST).new_tree(&mut runner).expect("every history can be made");
    match outcome(&tree.current()) {
        Ok(census) => Ok((census, tree.current().len())),
        Err(broken) => Err(Box::new(shortened(seed, &mut tree, broken))),
    }
}

fn shortened(seed: u64, tree: &mut impl ValueTree<Value = Vec<Action>>, broken: String) -> Failing {
    let (mut actions, mut broken) = (tree.current(), broken);
    let mut moved = tree.simplify();
    while moved {
        match outcome(&tree.current()) {
            Err(still) => {
                (actions, broken) = (tree.current(), still);
                moved = tree.simplify();
            }
            Ok(_) => moved = tree.complicate(),
        }
    }
    let told = panic::catch_unwind(AssertUnwindSafe(|| History::tell(&actions)));
    Failing { seed, broken, story: told.unwrap_or_else(|_| format!("{actions:#?}")) }
}

/// A panic breaks a law as well.
fn outcome(actions: &[Action]) -> Result<Census, String> {
    let played = panic::catch_unwind(AssertUnwindSafe(|| History::play(actions)));
    played.unwrap_or_else(|reason| {
        let words = reason.downcast_ref::<String>().cloned();
        let words = words.or_else(|| reason.downcast_ref::<&str>().map(|words| (*words).to_owned()));
        Err(format!("panic: {}", words.unwrap_or_default()))
    })
}

fn rng(seed: u64) -> TestRng {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}
