//! Faults at random.

use std::collections::BTreeMap;

use fault_proxy::{Mix, NetworkFault, Proxy, Target};

use crate::backend::NotingBackend;
use crate::client::{ask, submission};

fn mix(seed: u64) -> Mix {
    Mix::new(seed, 6).with(3, NetworkFault::CommitThenDrop).with(1, NetworkFault::Refused)
}

fn drawn(mut mix: Mix, count: usize) -> Vec<Option<NetworkFault>> {
    (0..count).map(|_| mix.draw()).collect()
}

#[test]
fn the_same_seed_brings_the_same_faults_and_another_seed_others() {
    assert_eq!(drawn(mix(1), 100), drawn(mix(1), 100));
    assert_ne!(drawn(mix(1), 100), drawn(mix(2), 100));
}

#[test]
fn faults_come_as_often_as_their_weights_say() {
    let mut counts = BTreeMap::new();
    for fault in drawn(mix(7), 10_000) {
        *counts.entry(fault.map_or("none", |fault| fault.name())).or_insert(0) += 1;
    }
    for (name, expected) in [("none", 6000), ("commit then drop", 3000), ("refused", 1000)] {
        let count: i32 = counts[name];
        assert!((count - expected).abs() < 200, "{name}: {count} of 10000, and not about {expected}");
    }
}

#[tokio::test]
async fn a_mix_strikes_calls_and_counts_what_it_did_by_name() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.mix(Target::any("/requests"), mix(3));
    let mut answered = 0;
    for _ in 0..40 {
        answered += u64::from(ask(proxy.address(), &submission(10)).await.has("HTTP/1.1 201 Created"));
    }
    let figures = proxy.figures();
    assert_eq!(figures.calls, 40);
    assert_eq!(answered + figures.faults.values().sum::<u64>(), 40, "{figures:?}");
    assert_eq!(backend.seen().len() as u64, answered + figures.faults["commit then drop"]);
    assert_eq!(figures.open, 0);
}
