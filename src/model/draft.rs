use super::{
    Contact, ContactMethod, Customer, CustomerReference, Field, Flaw, NewRequest, RequestKind, Rules, Severity,
    Timestamp, text, validation,
};

/// What stands in the fields of a form, exactly as typed, and which of it a person has typed or chosen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    values: [String; Field::ALL.len()],
    is_by_person: [bool; Field::ALL.len()],
}

impl Draft {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self { values: [const { String::new() }; Field::ALL.len()], is_by_person: [false; Field::ALL.len()] }
    }

    /// What stands in a field.
    pub fn get(&self, field: Field) -> &str {
        &self.values[field as usize]
    }

    /// Whether a person has typed or chosen what stands in a field, or has emptied it.
    pub fn is_by_person(&self, field: Field) -> bool {
        self.is_by_person[field as usize]
    }

    /// Writes what a person typed. What is put back as it stands already is not theirs by that.
    pub fn set(&mut self, field: Field, typed: String) {
        let is_by_person = self.is_by_person(field) || self.get(field) != typed;
        self.put(field, typed, is_by_person);
    }

    /// Writes what follows from something else: from the page, from the backend, or from a choice outside the form.
    pub fn fill(&mut self, field: Field, value: String) {
        self.put(field, value, false);
    }

    /// Writes a value, and whether a person has typed or chosen it.
    pub fn put(&mut self, field: Field, value: String, is_by_person: bool) {
        self.values[field as usize] = value;
        self.is_by_person[field as usize] = is_by_person;
    }

    /// Fills a field that is still empty; never overwrites what a person typed.
    pub fn prefill(&mut self, field: Field, value: &str) {
        if self.get(field).is_empty() {
            self.fill(field, value.to_owned());
        }
    }

    /// Writes whose problem it is.
    pub fn set_customer(&mut self, customer: &Customer) {
        self.fill(Field::Customer, customer.id.clone());
        self.fill(Field::CustomerName, customer.company_name.clone());
        self.fill(Field::CustomerDomain, customer.domain.clone());
    }

    /// The value as it will be sent.
    pub fn value(&self, field: Field) -> String {
        let typed = self.get(field);
        match field {
            Field::Description => text::prose(typed),
            _ if field.is_prose() => text::line(typed),
            _ => text::structured(typed),
        }
    }

    /// The request that this draft makes, or all that is wrong with it in the order of the form.
    ///
    /// `to_utc` turns a local date and time, as a browser's control writes it, into an instant.
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
            // What the form of a kind does not show is not sent either.
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
