//! Golden tests that freeze the contract's JSON: `tests/golden` has a complete body of each kind.

mod agreement;
mod alike;
mod golden;
mod help;
mod mutation;
mod strictness;
