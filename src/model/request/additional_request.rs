use super::new_request::NewRequest;
use super::submission::Submission;
use crate::model::Customer;

/// Request for an additional customer with the same problem: the same content, with its own state and idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdditionalRequest {
    /// The additional customer.
    pub customer: Customer,
    /// The request, as it is submitted.
    pub submission: Submission,
}

impl AdditionalRequest {
    /// Why such a request waits for a person when the first one was deleted, in place of a failure's code.
    pub const LEFT_ALONE: &str = "leftAlone";

    /// Creates the request for an additional customer from the reviewed request.
    pub fn new(customer: Customer, reviewed: &NewRequest) -> Self {
        let mut submission = Submission::new();
        submission.review(NewRequest { customer: Some(customer.reference()), ..reviewed.clone() });
        Self { customer, submission }
    }
}
