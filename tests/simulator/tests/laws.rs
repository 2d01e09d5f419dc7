//! The laws hold in the histories of the first seeds; `cargo xtask simulate` plays many more.

use simulator::seeds::play;

const SEEDS: u64 = 300;

#[test]
fn the_laws_hold_whatever_happens() {
    for seed in 0..SEEDS {
        if let Err(failing) = play(seed) {
            panic!("seed {} breaks a law: {}\n{}", failing.seed, failing.broken, failing.story);
        }
    }
}
