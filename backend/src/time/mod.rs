//! Clocks: the computer's, and the business hours of the operator.

mod clock;
mod operator_clock;

pub(crate) use clock::now;
pub(crate) use operator_clock::first_response_due;
