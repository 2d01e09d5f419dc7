use crate::model::base::{string_enum, wire_struct};
use crate::model::{CustomerReference, Timestamp, text};

wire_struct! {
    /// A customer of the partner, as a result of the customer search.
    pub struct Customer {
        /// The backend's identifier of the customer.
        pub id: String,
        /// The company's name; not unique.
        pub company_name: String,
        /// The company's domain; unique.
        pub domain: String,
        /// Identifier of the customer's tenant.
        pub tenant_id: Option<String>,
        /// State of the admin relationship between the partner and the customer.
        // An unknown value must neither permit requests for this customer, nor hide the other search results.
        pub relationship: Relationship = Relationship::None,
        /// When the caller last submitted a request for this customer; absent if never.
        pub last_used_date: Option<Timestamp>,
    }
}

string_enum! {
    /// The admin relationship between a partner and a customer, without which no request may be opened.
    pub enum Relationship {
        /// The relationship is active.
        Active = "active",
        /// The relationship has expired.
        Expired = "expired",
        /// No relationship was ever granted, or the customer has ended it.
        None = "none",
    }
}

impl Customer {
    /// Whether the partner may open a request for this customer.
    pub fn may_be_served(&self) -> bool {
        self.relationship == Relationship::Active
    }

    /// The reference to this customer in a request, without values that a backend would refuse.
    pub fn reference(&self) -> CustomerReference {
        let reference = CustomerReference {
            id: Some(self.id.clone()).filter(|id| !id.is_empty()),
            company_name: Some(text::line(&self.company_name)),
            domain: Some(text::structured(&self.domain)),
        };
        reference.fitting()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_or_a_backend_calls_a_customer_stops_no_request() {
        let customer = |name: &str, domain: &str| Customer {
            id: "7".to_owned(),
            company_name: name.to_owned(),
            domain: domain.to_owned(),
            tenant_id: None,
            relationship: Relationship::Active,
            last_used_date: None,
        };
        let long = "x".repeat(255);
        for (name, domain, sent) in [
            ("Fabrikam\r\nInc.", "fabrikam.example\u{7}", (Some("Fabrikam Inc."), Some("fabrikam.example"))),
            (&long, "fabrikam.example", (None, Some("fabrikam.example"))),
            ("Fabrikam", &long, (Some("Fabrikam"), None)),
        ] {
            let reference = customer(name, domain).reference();
            assert_eq!((reference.company_name.as_deref(), reference.domain.as_deref()), sent);
            assert_eq!(reference.id.as_deref(), Some("7"));
        }
    }
}
