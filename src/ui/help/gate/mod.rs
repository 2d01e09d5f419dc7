//! The escalation gate: whether a problem may be escalated, and the advice if not.

mod escalation_reasons;
mod gate;
mod gate_advice;
mod gate_step;
mod known_problem;

pub use gate_step::gate_step;
