//! Freezes the contract's JSON: `tests/golden` holds a body of each kind in full.

mod agreement;
mod alike;
mod golden;
mod help;
mod mutation;
mod strictness;
