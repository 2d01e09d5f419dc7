use proptest::prelude::*;

use super::*;

#[test]
fn one_holds_and_the_other_waits_until_no_sign_of_life_comes() {
    let (mut first, mut second) = (LeaseWatch::new("first"), LeaseWatch::new("second"));
    let mut stored = None;
    let mut poll = |watch: &mut LeaseWatch, now| {
        let step = watch.poll(stored.clone(), now);
        if let LeaseStep::Hold(lease) = &step {
            stored = Some(lease.clone());
        }
        matches!(step, LeaseStep::Hold(_))
    };
    assert!(poll(&mut first, 0));
    assert!(!poll(&mut second, 10));
    assert!(poll(&mut first, 60_000), "still alive");
    assert!(!poll(&mut second, 70_000), "it has counted since");
    assert!(!poll(&mut second, 70_000 + LEASE_TIMEOUT - 1));
    assert!(poll(&mut second, 70_000 + LEASE_TIMEOUT));
    assert!(!poll(&mut first, 70_000 + LEASE_TIMEOUT + 1), "who was taken for dead does not come back");
}

proptest! {
    /// Property test: tabs with different clocks poll in any order, open and close. A tab that sends heartbeats never
    /// loses its lease, and while any tab is open, one of them acquires it.
    #[test]
    fn the_living_keep_it_and_the_dead_lose_it(
        offsets in proptest::collection::vec(any::<u32>(), 3),
        steps in proptest::collection::vec((0..3usize, 0..2_000u64, 0..20u8), 1..200),
    ) {
        let mut tabs: Vec<_> = ["a", "b", "c"].into_iter().map(|name| Some(LeaseWatch::new(name))).collect();
        let mut last_look = [0u64; 3];
        let mut stored: Option<Lease> = None;
        let mut now = 0u64;
        for (tab, passed, fate) in steps {
            now += passed;
            if fate == 0 && tabs.iter().flatten().count() > 1 {
                tabs[tab] = None;
            }
            let holder = stored.as_ref().map(|lease| lease.holder.clone());
            if let Some(watch) = &mut tabs[tab] {
                let clock = now + u64::from(offsets[tab]);
                if let LeaseStep::Hold(lease) = watch.poll(stored.clone(), clock) {
                    if let Some(before) = holder.filter(|before| *before != lease.holder) {
                        let index = ["a", "b", "c"].iter().position(|name| *name == before).expect("a known tab");
                        let is_silent = now - last_look[index] >= LEASE_TIMEOUT;
                        prop_assert!(tabs[index].is_none() || is_silent, "taken from the living");
                    }
                    stored = Some(lease);
                }
                last_look[tab] = now;
            }
        }
        // The remaining tab acquires the lease in the end.
        let (tab, watch) = tabs.iter_mut().enumerate().find_map(|(tab, watch)| Some((tab, watch.as_mut()?))).expect("one lives");
        let clock = now + u64::from(offsets[tab]);
        let looks = [clock, clock + LEASE_TIMEOUT].map(|clock| watch.poll(stored.clone(), clock));
        prop_assert!(looks.iter().any(|step| matches!(step, LeaseStep::Hold(_))));
    }
}
