use fastrand::Rng;

use crate::network_fault::NetworkFault;

/// Weighted random faults, in an order determined by a seed.
#[derive(Clone, Debug)]
pub struct Mix {
    dice: Rng,
    unharmed: u32,
    faults: Vec<(u32, NetworkFault)>,
}

impl Mix {
    /// Makes a mix of unharmed calls only, until faults are added.
    ///
    /// `unharmed` is the weight of calls without a fault.
    pub fn new(seed: u64, unharmed: u32) -> Self {
        Self { dice: Rng::with_seed(seed), unharmed, faults: Vec::new() }
    }

    /// Adds a fault with its weight.
    #[must_use]
    pub fn with(mut self, weight: u32, fault: NetworkFault) -> Self {
        self.faults.push((weight, fault));
        self
    }

    /// Returns the fault of the next call; `None` for an unharmed call.
    ///
    /// # Panics
    ///
    /// If no weight is above zero.
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
