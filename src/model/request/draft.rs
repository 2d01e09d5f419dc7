use super::field::Field;
use super::flaw::Flaw;
use super::new_request::{Contact, ContactMethod, CustomerReference, NewRequest, RequestKind};
use super::validation;
use crate::model::{Customer, Rules, Severity, Timestamp, text};

/// Values of a form's fields, exactly as typed, with a flag per field for input by the user (as opposed to a prefill).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    values: [String; Field::ALL.len()],
    is_by_person: [bool; Field::ALL.len()],
}

impl Draft {
    /// Creates an empty draft.
    pub fn new() -> Self {
        Self { values: [const { String::new() }; Field::ALL.len()], is_by_person: [false; Field::ALL.len()] }
    }

    /// Returns the raw value of a field.
    pub fn get(&self, field: Field) -> &str {
        &self.values[field as usize]
    }

    /// Returns whether the user has typed, chosen or emptied the value of a field.
    pub fn is_by_person(&self, field: Field) -> bool {
        self.is_by_person[field as usize]
    }

    /// Sets what the user typed. Setting an unchanged value does not mark it as input by the user.
    pub fn set(&mut self, field: Field, typed: String) {
        let is_by_person = self.is_by_person(field) || self.get(field) != typed;
        self.put(field, typed, is_by_person);
    }

    /// Sets a derived value: from the page, from the backend, or from a choice outside the form.
    pub fn fill(&mut self, field: Field, value: String) {
        self.put(field, value, false);
    }

    /// Sets a value and whether it is input by the user.
    pub fn put(&mut self, field: Field, value: String, is_by_person: bool) {
        self.values[field as usize] = value;
        self.is_by_person[field as usize] = is_by_person;
    }

    /// Prefills an empty field. Never overwrites what the user typed, nor refills a field that the user emptied: it
    /// stays empty until this request is submitted or discarded.
    pub fn prefill(&mut self, field: Field, value: &str) {
        if self.get(field).is_empty() && !self.is_by_person(field) {
            self.fill(field, value.to_owned());
        }
    }

    /// Merges the draft of another form: its values, and which fields the user emptied there. Diagnostic consent is not
    /// merged, since it is given for a single request. What the user has typed here is not replaced by what was filled in
    /// there, nor the customer by another one.
    pub fn take_over(&mut self, other: &Self) {
        let has_customer = Field::CUSTOMER.iter().any(|&field| !self.get(field).is_empty());
        let is_typed_here = |own: &Self, field| own.is_by_person(field) && !own.get(field).is_empty();
        for &field in Field::ALL {
            let stays = field == Field::DiagnosticConsent || has_customer && Field::CUSTOMER.contains(&field);
            if stays || is_typed_here(self, field) && !other.is_by_person(field) {
                continue;
            }
            if !other.get(field).is_empty() {
                self.put(field, other.get(field).to_owned(), other.is_by_person(field));
            } else if self.get(field).is_empty() {
                self.is_by_person[field as usize] |= other.is_by_person(field);
            }
        }
    }

    /// Sets the customer fields: identifier, name and domain.
    pub fn set_customer(&mut self, customer: &Customer) {
        self.fill(Field::Customer, customer.id.clone());
        self.fill(Field::CustomerName, customer.company_name.clone());
        self.fill(Field::CustomerDomain, customer.domain.clone());
    }

    /// Returns the normalized value, as it will be sent.
    pub fn value(&self, field: Field) -> String {
        let typed = self.get(field);
        match field {
            Field::Description => text::prose(typed),
            _ if field.is_prose() => text::line(typed),
            _ => text::structured(typed),
        }
    }

    /// Builds the request from this draft, or returns its flaws in the order of the form.
    ///
    /// `to_utc` converts a local date and time, as a browser's `datetime-local` input formats it, to an instant.
    pub fn complete(
        &self,
        kind: RequestKind,
        rules: &Rules,
        now: Timestamp,
        to_utc: &dyn Fn(&str) -> Option<Timestamp>,
    ) -> Result<NewRequest, Vec<(Field, Flaw)>> {
        let mut flaws = Vec::new();
        let severity = self.severity(&mut flaws);
        let problem_start_time = self.problem_start_time(to_utc, &mut flaws);
        if self.value(Field::Category).is_empty() && !rules.categories.is_empty() {
            flaws.push((Field::Category, Flaw::Required));
        }
        let request = NewRequest {
            kind,
            cloud: rules.cloud,
            title: self.value(Field::Title),
            description: self.value(Field::Description),
            severity: severity.unwrap_or(Severity::Minimal),
            category_id: self.optional(Field::Category),
            // A field that the form of this kind does not show is not sent either.
            service_id: self.optional(Field::Service).filter(|_| Field::Service.is_part_of(kind)),
            problem_start_time,
            customer: self.customer(kind),
            primary_contact: self.contact(),
            preferred_contact_method: ContactMethod::parse(self.get(Field::PreferredContactMethod)),
            preferred_support_language: self.optional(Field::PreferredSupportLanguage),
            diagnostic_consent: !self.get(Field::DiagnosticConsent).is_empty(),
            escalation: None,
            context: None,
        };
        flaws.extend(validation::flaws(&request, rules, now));
        let flaws = Flaw::in_order(&flaws);
        if flaws.is_empty() { Ok(request) } else { Err(flaws) }
    }

    fn severity(&self, flaws: &mut Vec<(Field, Flaw)>) -> Option<Severity> {
        let severity = Severity::parse(self.get(Field::Severity));
        if severity.is_none() {
            flaws.push((Field::Severity, Flaw::Required));
        }
        severity
    }

    fn problem_start_time(
        &self,
        to_utc: &dyn Fn(&str) -> Option<Timestamp>,
        flaws: &mut Vec<(Field, Flaw)>,
    ) -> Option<Timestamp> {
        let local = self.optional(Field::ProblemStartTime)?;
        let instant = Timestamp::parse(&local).and_then(|_| to_utc(&local.replace(' ', "T")));
        if instant.is_none() {
            flaws.push((Field::ProblemStartTime, Flaw::Invalid));
        }
        instant
    }

    fn customer(&self, kind: RequestKind) -> Option<CustomerReference> {
        let customer = || CustomerReference {
            id: self.optional(Field::Customer),
            company_name: self.optional(Field::CustomerName),
            domain: self.optional(Field::CustomerDomain).map(|domain| domain.to_ascii_lowercase()),
        };
        (kind == RequestKind::Customer).then(|| customer().fitting())
    }

    fn contact(&self) -> Contact {
        Contact {
            first_name: self.optional(Field::FirstName),
            last_name: self.optional(Field::LastName),
            email: self.value(Field::Email),
            phone_number: self.optional(Field::PhoneNumber),
        }
    }

    fn optional(&self, field: Field) -> Option<String> {
        Some(self.value(field)).filter(|value| !value.is_empty())
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Relationship;

    #[test]
    fn a_field_that_somebody_emptied_is_not_filled_in_again_by_the_page() {
        let mut draft = Draft::new();
        draft.prefill(Field::PhoneNumber, "555-0100");
        draft.prefill(Field::Title, "Billing");
        draft.set(Field::PhoneNumber, String::new());
        for value in ["555-0100", "555-0199"] {
            draft.prefill(Field::PhoneNumber, value);
            assert_eq!(draft.get(Field::PhoneNumber), "", "another value does not count either");
        }
        draft.set(Field::PhoneNumber, "5".to_owned());
        draft.prefill(Field::Email, "ana@contoso.example");
        assert_eq!((draft.get(Field::Title), draft.get(Field::Email)), ("Billing", "ana@contoso.example"));
    }

    #[test]
    fn another_form_gets_a_customer_but_no_other_one() {
        let customer = |id: &str| Customer {
            id: id.to_owned(),
            company_name: format!("{id} Ltd."),
            domain: format!("{id}.example"),
            tenant_id: None,
            relationship: Relationship::Active,
            last_used_date: None,
        };
        let (mut chosen, mut form) = (Draft::new(), Draft::new());
        chosen.set_customer(&customer("contoso"));
        form.take_over(&chosen);
        let named = Field::CUSTOMER.map(|field| form.get(field).to_owned());
        assert_eq!(named, ["contoso", "contoso Ltd.", "contoso.example"]);
        chosen.set_customer(&customer("fabrikam"));
        form.take_over(&chosen);
        assert_eq!(form.get(Field::Customer), "contoso");
    }

    #[test]
    fn what_was_filled_in_there_replaces_what_nobody_typed_here() {
        let (mut there, mut here) = (Draft::new(), Draft::new());
        there.fill(Field::Title, "from the page".to_owned());
        here.fill(Field::Title, "from the backend".to_owned());
        here.take_over(&there);
        assert_eq!(here.get(Field::Title), "from the page");
        here.set(Field::Title, String::new());
        here.take_over(&there);
        assert_eq!(here.get(Field::Title), "from the page", "it was emptied, not typed");
        here.set(Field::Title, "typed".to_owned());
        here.take_over(&there);
        assert_eq!(here.get(Field::Title), "typed");
    }

    #[test]
    fn what_was_emptied_stays_so_in_the_other_form() {
        let mut written = Draft::new();
        written.prefill(Field::PhoneNumber, "555-0100");
        written.set(Field::Title, "Billing".to_owned());
        written.set(Field::PhoneNumber, String::new());
        let mut other = Draft::new();
        other.prefill(Field::LastName, "Silva");
        other.set(Field::Email, "typed@contoso.example".to_owned());
        other.set(Field::CustomerName, "Fabrikam".to_owned());
        written.fill(Field::Email, "page@contoso.example".to_owned());
        written.set(Field::CustomerDomain, "contoso.example".to_owned());
        other.take_over(&written);
        assert_eq!(other.get(Field::Email), "typed@contoso.example");
        assert_eq!(other.get(Field::CustomerDomain), "", "another customer");
        other.prefill(Field::PhoneNumber, "555-0100");
        assert_eq!((other.get(Field::Title), other.get(Field::PhoneNumber)), ("Billing", ""));
        assert_eq!(other.get(Field::LastName), "Silva");
    }

    #[test]
    fn the_next_request_is_filled_in_again() {
        let mut draft = Draft::new();
        draft.prefill(Field::PhoneNumber, "555-0100");
        draft.set(Field::PhoneNumber, String::new());
        let mut next = Draft::new();
        next.fill(Field::PhoneNumber, draft.get(Field::PhoneNumber).to_owned());
        next.prefill(Field::PhoneNumber, "555-0100");
        assert_eq!(next.get(Field::PhoneNumber), "555-0100");
    }

    #[test]
    fn consent_is_not_taken_over() {
        let mut other = Draft::new();
        other.set(Field::DiagnosticConsent, "true".to_owned());
        let mut draft = Draft::new();
        draft.take_over(&other);
        assert_eq!(draft.get(Field::DiagnosticConsent), "");
    }
}
