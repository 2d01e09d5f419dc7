use fastrand::Rng;

use crate::network_fault::NetworkFault;

/// Faults at random, each as often as its weight says, in an order that follows from a seed.
#[derive(Clone, Debug)]
pub struct Mix {
    dice: Rng,
    unharmed: u32,
    faults: Vec<(u32, NetworkFault)>,
}

impl Mix {
    /// Nothing but unharmed calls, until faults are added.
    ///
    /// `unharmed` is the weight of calls to which nothing happens.
    pub fn new(seed: u64, unharmed: u32) -> Self {
        Self { dice: Rng::with_seed(seed), unharmed, faults: Vec::new() }
    }

    /// Adds a fault with its weight.
    #[must_use]
    pub fn with(mut self, weight: u32, fault: NetworkFault) -> Self {
        self.faults.push((weight, fault));
        self
    }

    /// What happens to the next call; `None` is nothing.
    ///
    /// # Panics
    ///
    /// When no weight is above zero.
    pub fn draw(&mut self) -> Option<NetworkFault> {
        let all = self.unharmed + self.faults.iter().map(|(weight, _)| weight).sum::<u32>();
        let mut left = self.dice.u32(..all).checked_sub(self.unharmed)?;
        for (weight, fault) in &self.faults {
            match left.checked_sub(*weight) {
                Some(rest) => left = rest,
                None => return Some(fault.clone()),
            }
        }
        unreachable!("what was drawn is below the sum of all weights")
    }
}
