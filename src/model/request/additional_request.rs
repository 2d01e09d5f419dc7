use super::new_request::NewRequest;
use super::submission::Submission;
use crate::model::Customer;

/// A request for a further customer with the same problem: the same words, and a way and a key of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdditionalRequest {
    /// The customer.
    pub customer: Customer,
    /// How far its request has come.
    pub submission: Submission,
}

impl AdditionalRequest {
    /// Makes the request for a further customer out of the one that was reviewed.
    pub fn new(customer: Customer, reviewed: &NewRequest) -> Self {
        let mut submission = Submission::new();
        submission.review(NewRequest { customer: Some(customer.reference()), ..reviewed.clone() });
        Self { customer, submission }
    }
}
